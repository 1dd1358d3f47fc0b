import { json, operations as operationEntries, requestFields, resolve, walkSchema } from '../../../../spec/document.js';

/** The operation table, an export per operation, and the paths of each suite. */
export function operationsModule(document) {
  const entries = operationEntries(document);
  const tables = entries.map((entry) => describe(document, entry));
  return [
    "import type { paths } from './types.ts';\n",
    ...tables.map(
      ({ summary, ...table }) => `/** ${summary}. */\nexport const ${table.id} = ${literal(table)} as const;\n`,
    ),
    `/** Every operation by its id, both forms. */\nexport const operations = {\n${tables.map(({ id }) => `  ${id},\n`).join('')}} as const;\n`,
    ...['authorize', 'groups', 'backup'].map((suite) => suitePaths(suite, entries)),
  ].join('\n');
}

function describe(document, { apiName, path, method, operation }) {
  return {
    summary: operation.summary,
    id: operation.operationId,
    apiName,
    method: method.toUpperCase(),
    path,
    suite: operation['x-b2-suite'],
    replay: operation['x-b2-replay'],
    ...(operation['x-b2-pagination'] && { pagination: describePages(document, operation) }),
    errorCodes: operation['x-b2-error-codes'],
    secretFields: secretFields(document, operation),
  };
}

function describePages(document, operation) {
  const page = operation['x-b2-pagination'];
  const size = resolve(document, requestFields(document, operation)[page.size]);
  return { ...page, defaultSize: size.default, maximumSize: size.maximum };
}

function secretFields(document, operation) {
  const names = [];
  const root = resolve(document, json(document, operation.responses['200']).schema);
  walkSchema(root, (schema) => {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      if (resolve(document, child)['x-b2-secret']) names.push(name);
    }
  });
  return names;
}

function suitePaths(suite, entries) {
  const paths = new Set(entries.filter(({ operation }) => operation['x-b2-suite'] === suite).map(({ path }) => path));
  const name = suite[0].toUpperCase() + suite.slice(1);
  const union = [...paths].map((path) => `  | '${path}'`).join('\n');
  return `/** The paths of the ${suite} suite. */\nexport type ${name}Paths = Pick<\n  paths,\n${union}\n>;\n`;
}

const literal = (value) => JSON.stringify(value, null, 2);
