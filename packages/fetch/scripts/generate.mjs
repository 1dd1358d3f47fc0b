// Writes src/generated/ from the bundle of the spec. With --check it writes nothing and fails when a file is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { errorCodesModule } from './generate/error-codes.mjs';
import { limitsModule } from './generate/limits.mjs';
import { operationsModule } from './generate/operations.mjs';
import { typesModule } from './generate/types.mjs';

const bundleUrl = new URL('../../../spec/dist/openapi.json', import.meta.url);
const folder = new URL('../src/generated/', import.meta.url);
const notice =
  '// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.\n';

const document = JSON.parse(await readFile(bundleUrl, 'utf8'));
const files = {
  'error-codes.ts': errorCodesModule(document),
  'limits.ts': limitsModule(document),
  'operations.ts': operationsModule(document),
  'types.ts': await typesModule(document),
};

if (process.argv.includes('--check')) await check();
else await write();

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
