import { json, operations, requestFields, resolve, walkSchema } from '../../document.js';

/** The operation table: both forms of every operation, by operation id. */
export function operationsSection(document) {
  const lines = operations(document).map((entry) => {
    const { summary, ...described } = describeOperation(document, entry);
    return `  /** ${summary}. */\n  ${described.id}: ${indented(described)},\n`;
  });
  return `
/** Every operation by its id, both forms: method, path, suite, replay, pagination, error codes, secret fields. */
export const operations = {
${lines.join('')}} as const;

/** The id of an operation: the API's own name in camel case; the second form adds \`Get\` or \`Post\`. */
export type OperationId = keyof typeof operations;
`;
}

/** What the table says about one operation. */
export function describeOperation(document, { apiName, path, method, operation }) {
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

const indented = (value) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
