import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const command = fileURLToPath(new URL('../../bin/b2-partner-mock.js', import.meta.url));

/** As npm does it: a shell in between, which alone gets the signals, and whose end is npm's own. */
const npx = `#!${process.execPath}
const { spawn } = require('node:child_process');
const [, , , ...args] = process.argv;
const script = "'${process.execPath}' '${command}'";
const env = { ...process.env, npm_lifecycle_event: 'npx', npm_lifecycle_script: script };
const shell = spawn('sh', ['-c', [script, ...args].join(' ')], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => shell.kill(signal));
shell.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code)));
`;

/** A folder with an `npx` that finds this package's command, as it would be where the package is installed. */
export function folderWithNpx(): string {
  const folder = mkdtempSync(join(tmpdir(), 'b2-partner-npx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'npx'), npx);
  chmodSync(join(folder, 'npx'), 0o755);
  return folder;
}
