import { json, operations, requestFields, resolve } from '../../document.js';

/** What a response repeats of its request names parameters and fields that exist. */
export function repeats(document, report) {
  for (const { operation, pointer } of operations(document)) {
    const request = requestFields(document, operation);
    const response = json(document, operation.responses?.['200'])?.schema;
    for (const [parameter, paths] of Object.entries(operation['x-b2-repeats'] ?? {})) {
      if (!request[parameter]) report(pointer, `x-b2-repeats: ${parameter} is no parameter`);
      const missing = paths.find((path) => !fieldAt(document, response, path.split('.')));
      if (missing) report(pointer, `x-b2-repeats: ${missing} is no field of the response`);
    }
  }
}

/** The schema of a field; an array on the way stands for its items. */
function fieldAt(document, schema, [name, ...rest]) {
  const { items, ...own } = resolve(document, schema) ?? {};
  if (items) return fieldAt(document, items, [name, ...rest]);
  return name === undefined ? own : own.properties?.[name] && fieldAt(document, own.properties[name], rest);
}
