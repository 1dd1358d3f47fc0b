import { json, operations, resolve, walkSchema } from '../../document.js';

/** Requests are exact: no unknown fields. Answers are open: unknown fields and unknown enum values may come. */
export function openAndClosed(document, report) {
  for (const { operation, pointer } of operations(document)) {
    const body = resolve(document, json(document, operation.requestBody)?.schema);
    if (body && body.additionalProperties !== false) report(pointer, 'a request takes no unknown fields');
    for (const [status, response] of Object.entries(operation.responses)) {
      const schema = json(document, response)?.schema;
      if (schema) checkAnswer(document, schema, (message) => report([...pointer, 'responses', status], message));
    }
  }
}

function checkAnswer(document, root, report, seen = new Set()) {
  if (root.$ref && seen.has(root.$ref)) return;
  seen.add(root.$ref);
  walkSchema(resolve(document, root), (schema) => {
    if ('additionalProperties' in schema) report('a response leaves additionalProperties open');
    if (schema.enum) report('an enum of a response stands in anyOf beside a plain string');
    if (isOpenEnum(document, schema)) return false;
    for (const child of children(schema)) if (child.$ref) checkAnswer(document, child, report, seen);
    return true;
  });
}

const children = (schema) => [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), schema.items ?? {}];

const isOpenEnum = (document, schema) =>
  schema.anyOf?.length === 2 && schema.anyOf[1].type === 'string' && resolve(document, schema.anyOf[0]).enum;
