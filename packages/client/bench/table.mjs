// Every ratio in both forms of responses, in this Node and in those of the runtimes suite. A few minutes for each.
import { execFile } from 'node:child_process';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { binaries } from '../runtimes/binaries.mjs';
import { forms } from './responses.mjs';

const run = promisify(execFile);
const scripts = [
  ['ownWork.mjs', 'plain'],
  ['ownWork.mjs', 'watched'],
  ['ownWork.mjs', 'page'],
  ['loopback.mjs'],
  ['members.mjs'],
];
const others = Object.entries(await binaries(process.argv[2] ?? join(tmpdir(), 'b2-partner-runtimes')));
const nodes = [process.execPath, ...others.filter(([name]) => name.startsWith('node')).map(([, path]) => path)];

for (const node of nodes) {
  const { stdout } = await run(node, ['--version']);
  console.log(`\nNode ${stdout.trim()}, load ${loadavg()[0]?.toFixed(1)}`);
  for (const [script, ...args] of scripts) {
    for (const form of forms) {
      const file = fileURLToPath(new URL(script, import.meta.url));
      const { stdout: lines } = await run(node, [file, ...args, form]);
      process.stdout.write(lines);
    }
  }
}
