import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
// By name, the folder.
const packed = { client: 'packages/client', mock: 'packages/mock', spec: 'spec' };
const root = join(here, '../../..');

/** Packs the client, what it is built on, and the mock, and installs the tarballs beside the suite, as its users would. */
export async function installPacked(folder) {
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs);
  for (const at of Object.values(packed)) {
    await run('pnpm', ['pack', '--pack-destination', tarballs], { cwd: join(root, at) });
  }
  const files = Object.fromEntries(
    Object.keys(packed).map((name) => [
      `@b2-partner/${name}`,
      `file:${join(tarballs, String(readdirSync(tarballs).find((file) => file.includes(`-${name}-`))))}`,
    ]),
  );
  const manifest = {
    private: true,
    type: 'module',
    dependencies: files,
    overrides: { '@b2-partner/spec': '$@b2-partner/spec' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const file of ['suite.mjs', 'unanswered.mjs', 'main.mjs', 'worker.mjs', 'page.mjs'])
    cpSync(join(here, file), join(folder, file));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
}

/** Bundles an entry for a runtime that has no packages of its own. @returns {Promise<string>} the code */
export async function bundled(folder, entry) {
  const bundle = await rolldown({ input: join(folder, entry), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm' });
  return output[0].code;
}
