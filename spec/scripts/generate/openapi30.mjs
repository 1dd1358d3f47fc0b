/** The document in the words of OpenAPI 3.0: it says the same, but for all but one of several examples of a field. */
export function toOpenApi30({ openapi: _, info, components, ...document }) {
  const { identifier, ...license } = info.license;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    toSchema30(components.schemas, schema),
  ]);
  return {
    openapi: '3.0.3',
    info: { ...info, license: { ...license, url: `https://spdx.org/licenses/${identifier}.html` } },
    ...withSchemas30(components.schemas, document),
    components: { ...withSchemas30(components.schemas, components), schemas: Object.fromEntries(schemas) },
  };
}

/** The type of a schema, through its references. */
const typeOf = (schemas, { $ref, type, anyOf: [first] = [] }) =>
  $ref ? typeOf(schemas, schemas[$ref.split('/').pop()]) : (type ?? (first && typeOf(schemas, first)));

/** Any part of a document, with every schema in it in the words of 3.0; the values of examples are left as they are. */
function withSchemas30(schemas, node) {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => withSchemas30(schemas, child));
  const entries = Object.entries(node).map(([key, child]) => {
    if (key === 'schema') return [key, toSchema30(schemas, child)];
    return [key, key === 'value' || key === 'schemas' ? child : withSchemas30(schemas, child)];
  });
  return Object.fromEntries(entries);
}

const isNull = (schema) => schema.type === 'null';

function toSchema30(schemas, { $ref, examples, type, anyOf, items, properties, ...rest }) {
  const inner = (schema) => toSchema30(schemas, schema);
  const types = [type ?? []].flat();
  const options = anyOf?.filter((option) => !isNull(option)).map(inner);
  const nullable = types.includes('null') || anyOf?.some(isNull);
  const beside = {
    ...rest,
    ...(nullable && { nullable }),
    ...(examples && { example: examples.find((example) => example !== null) ?? null }),
  };
  // In 3.0, nothing counts that stands beside a reference.
  if ($ref) return Object.keys(beside).length === 0 ? { $ref } : { ...beside, allOf: [{ $ref }] };
  return {
    ...beside,
    ...(type && { type: types.find((one) => one !== 'null') }),
    // `nullable` counts only beside a type.
    ...(nullable && !type && { type: typeOf(schemas, options[0]) }),
    ...(options && (options.length === 1 ? { allOf: options } : { anyOf: options })),
    ...(items && { items: inner(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, inner(child)])),
    }),
  };
}
