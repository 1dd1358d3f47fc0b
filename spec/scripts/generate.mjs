// Writes src/generated/ from the bundle. With --check it writes nothing and fails when a file is stale.
import { readFile } from 'node:fs/promises';
import { keepGenerated } from '../generated-files.js';
import { errorCodesSection } from './generate/error-codes.mjs';
import { limitsSection } from './generate/limits.mjs';
import { operationsSection } from './generate/operations.mjs';
import { typesModule } from './generate/types.mjs';

const notice =
  '// Generated from the description by scripts/generate.mjs. Do not edit: change the YAML and run `npm run generate`.\n';

const document = JSON.parse(await readFile(new URL('../dist/openapi.json', import.meta.url), 'utf8'));
const files = {
  // One module: a program that imports it loads one file.
  'operations.ts': [operationsSection, errorCodesSection, limitsSection].map((section) => section(document)).join(''),
  'types.ts': await typesModule(document),
};

const marked = Object.entries(files).map(([name, text]) => [`src/generated/${name}`, notice + text]);
await keepGenerated(new URL('../', import.meta.url), Object.fromEntries(marked));
