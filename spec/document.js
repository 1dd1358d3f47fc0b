/** @typedef {{ apiName: string, path: string, method: string, form: 'post' | 'get', operation: any, pointer: string[] }} OperationEntry */

/** Every operation of a bundled document, in its order. @returns {OperationEntry[]} */
export function operations(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    ['post', 'get']
      .filter((method) => item[method])
      .map((method) => ({
        apiName: path.slice(path.lastIndexOf('/') + 1),
        path,
        method,
        operation: item[method],
        pointer: ['paths', path, method],
      })),
  );
}

/** The node that a local `$ref` names, with what stands beside the `$ref` on top of it. */
export function resolve(document, node) {
  if (typeof node?.$ref !== 'string') return node;
  const { $ref, ...beside } = node;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return { ...resolve(document, target), ...beside };
}

/** The JSON media type of a request body or a response, reference or not. */
export function json(document, holder) {
  return resolve(document, holder)?.content?.['application/json'];
}

/** The fields that a caller sends: properties of the body, or the parameters of the query. @returns {Record<string, any>} */
export function requestFields(document, operation) {
  const schema = resolve(document, json(document, operation.requestBody)?.schema);
  if (schema) return schema.properties ?? {};
  const query = (operation.parameters ?? []).map((p) => resolve(document, p)).filter((p) => p.in === 'query');
  return Object.fromEntries(query.map((p) => [p.name, p.schema]));
}

/** The registry of error codes. @returns {Record<string, any>} */
export const registry = (document) => document.components['x-b2-error-codes'] ?? {};

/** The operation ID of the canonical form, which is the same for both forms. @returns {string} */
export const canonicalId = (operation) => operation.operationId.replace(/(Get|Post)$/, '');

/** What the registry says of a code in responses of an operation: its entry, with what differs there on top of it. */
export function codeOf(document, code, operation) {
  const { operations: perOperation = {}, ...entry } = registry(document)[code];
  return { ...entry, ...perOperation[canonicalId(operation)] };
}

/** The codes that an operation may respond with: its own, the general ones and, behind a token, the token codes. */
export function answerableCodes(document, operation) {
  const security = operation.security ?? document.security ?? [];
  const needsToken = security.some((scheme) => 'accountToken' in scheme);
  const scopes = needsToken ? ['general', 'token'] : ['general'];
  const shared = Object.entries(registry(document)).filter(([, entry]) => scopes.includes(entry.scope));
  return [...shared.map(([code]) => code), ...(operation['x-b2-error-codes'] ?? [])];
}

/** Visits every schema below a schema, itself included, without following references; `false` from visit ends a branch. */
export function walkSchema(schema, visit, pointer = []) {
  if (visit(schema, pointer) === false) return;
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    walkSchema(child, visit, [...pointer, 'properties', name]);
  }
  for (const [index, child] of (schema.anyOf ?? []).entries()) {
    walkSchema(child, visit, [...pointer, 'anyOf', String(index)]);
  }
  if (schema.items) walkSchema(schema.items, visit, [...pointer, 'items']);
}
