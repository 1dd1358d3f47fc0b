// `npm run bench`: every package's bench, one after the other, into the history.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '@b2-partner/process';
import { withRun } from '../bench/history.ts';
import { workspacePackages } from '../workspace/packages.ts';
import { root } from '../workspace/root.ts';

const file = join(root, 'tools/release/benchmarks.md');
const outputs: { name: string; output: string }[] = [];
for (const { name, folder, manifest } of workspacePackages(root)) {
  if (manifest.scripts?.bench === undefined) continue;
  console.log(`${name} …`);
  const output = await mustRun(['pnpm', '--silent', 'run', 'bench'], { cwd: join(root, folder), timeout: 900_000 });
  console.log(output);
  outputs.push({ name, output });
}

const commit = (await mustRun(['git', 'rev-parse', '--short', 'HEAD'], { cwd: root })).trim();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const run = { date: new Date().toISOString().slice(0, 10), commit, machine, outputs };
writeFileSync(file, withRun(existsSync(file) ? readFileSync(file, 'utf8') : '', run));
