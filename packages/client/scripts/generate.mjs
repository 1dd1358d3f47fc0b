// Writes src/generated/ from the bundle of the spec and package.json. With --check it writes nothing and fails when a
// file is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { answersModule } from './generate/answers.mjs';
import { versionModule } from './generate/version.mjs';

const folder = new URL('../src/generated/', import.meta.url);
const notice =
  '// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.\n';

const files = {
  'answers.ts': answersModule(await readJson('../../../spec/dist/openapi.json')),
  'version.ts': versionModule(await readJson('../package.json')),
};

if (process.argv.includes('--check')) await check();
else await write();

async function readJson(path) {
  return JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
}

async function write() {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), notice + text);
}

async function check() {
  for (const [name, text] of Object.entries(files)) {
    const current = await readFile(new URL(name, folder), 'utf8').catch(() => '');
    if (current === notice + text) continue;
    console.error(`src/generated/${name} is stale: run \`pnpm generate\` and commit the result`);
    process.exitCode = 1;
  }
}
