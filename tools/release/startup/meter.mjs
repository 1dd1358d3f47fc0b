// Preloaded into a process that is measured: writes the processor time that it took until it ended, in µs.
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PROCESSOR_TIME_FILE, String(user + system));
});
