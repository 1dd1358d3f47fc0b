// Writes src/generated/ from the bundle of the spec. With --check it writes nothing and fails when a file is stale.
import { readFile } from 'node:fs/promises';
import { keepGenerated } from '../../../spec/generated-files.js';

const document = JSON.parse(await readFile(new URL('../../../spec/dist/openapi.json', import.meta.url), 'utf8'));
const { schemas } = document.components;

await keepGenerated(new URL('../', import.meta.url), {
  'src/generated/spec.ts': `// Generated from the spec by scripts/generate.mjs. Do not edit: run \`pnpm generate\`.

/** What an email of an account looks like. */
export const emailPattern = /${fact('EmailAddress', 'pattern').replaceAll('/', '\\/')}/;

/** The regions that an account can be created in. */
export const regions: readonly string[] = ${JSON.stringify(fact('Region', 'enum'))};

/** How long a trial can last, in days. */
export const trialTerm = ${range('TrialTerm')};

/** How much a trial can store, in TB. */
export const trialStorage = ${range('TrialStorage')};
`,
});

function fact(schema, name) {
  const value = schemas[schema]?.[name];
  if (value === undefined) throw new Error(`The spec has no ${name} in its schema ${schema}.`);
  return value;
}

function range(schema) {
  return `{ minimum: ${fact(schema, 'minimum')}, maximum: ${fact(schema, 'maximum')} } as const`;
}
