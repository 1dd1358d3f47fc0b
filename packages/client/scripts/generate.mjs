// Writes src/generated/ from the bundle of the spec and package.json. With --check it writes nothing and fails when a
// file is stale.
import { readFile } from 'node:fs/promises';
import { keepGenerated, versionModule } from '../../../spec/generated-files.js';
import { specModule } from './generate/spec.mjs';

const notice =
  '// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.\n';

const files = {
  'spec.ts': specModule(await readJson('../../../spec/dist/openapi.json')),
  'version.ts': versionModule(await readJson('../package.json')),
};

const marked = Object.entries(files).map(([name, text]) => [`src/generated/${name}`, notice + text]);
await keepGenerated(new URL('../', import.meta.url), Object.fromEntries(marked));

async function readJson(path) {
  return JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
}
