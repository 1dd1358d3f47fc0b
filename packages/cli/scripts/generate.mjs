// Writes src/generated/ from the bundle of the spec and package.json, and the JSON Schemas of the output into schemas/.
// With --check it writes nothing and fails when a file is stale.
import { readFile } from 'node:fs/promises';
import { keepGenerated, versionModule } from '../../../spec/generated-files.js';
import { outputSchemas } from './generate/schemas.mjs';
import { specModule } from './generate/spec.mjs';

const notice =
  '// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.\n';
const bundle = JSON.parse(await readFile(new URL(import.meta.resolve('@b2-partner/spec/openapi.json')), 'utf8'));
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

const schemas = Object.entries(outputSchemas(bundle)).map(([name, schema]) => [
  `schemas/${name}.json`,
  `${JSON.stringify(schema, null, 2)}\n`,
]);

await keepGenerated(new URL('../', import.meta.url), {
  'src/generated/spec.ts': notice + specModule(bundle),
  'src/generated/version.ts': notice + versionModule(manifest),
  ...Object.fromEntries(schemas),
});
