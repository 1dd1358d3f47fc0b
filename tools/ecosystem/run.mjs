// npm run ecosystem: installs the pinned tools beside this file, apart from the workspace because some need Node 22, and
// runs the checks with them. Build the workspace first.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const install = ['install', '--ignore-workspace', '--ignore-scripts', '--frozen-lockfile', '--silent'];
run('npx', '--yes', '--prefer-offline', packageManager, ...install);
run('node_modules/node22/bin/node', 'check.mjs');
