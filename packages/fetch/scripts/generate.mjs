// Writes src/generated/ from the bundle of the spec. With --check it writes nothing and fails when a file is stale.
import { readFile } from 'node:fs/promises';
import { keepGenerated } from '../../../spec/generated-files.js';
import { errorCodesModule } from './generate/error-codes.mjs';
import { limitsModule } from './generate/limits.mjs';
import { operationsModule } from './generate/operations.mjs';
import { typesModule } from './generate/types.mjs';

const bundleUrl = new URL('../../../spec/dist/openapi.json', import.meta.url);
const notice =
  '// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.\n';

const document = JSON.parse(await readFile(bundleUrl, 'utf8'));
const files = {
  'error-codes.ts': errorCodesModule(document),
  'limits.ts': limitsModule(document),
  'operations.ts': operationsModule(document),
  'types.ts': await typesModule(document),
};

const marked = Object.entries(files).map(([name, text]) => [`src/generated/${name}`, notice + text]);
await keepGenerated(new URL('../', import.meta.url), Object.fromEntries(marked));
