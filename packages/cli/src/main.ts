import { run } from './run.ts';
import { processTerminal } from './terminal/terminal.ts';

/** The command, as the process that it is. */
export async function main(): Promise<void> {
  const { code, isStopped } = await run(process.argv.slice(2), processTerminal());
  process.exitCode = code;
  // Whoever stops a command does not wait for a response that nobody reads any more.
  if (isStopped) process.exit();
}
