import { json, resolve } from '../../../../spec/document.js';

/** What the client has to know of a response: the fields that it needs, and those whose form differs between sources. */
export function describeResponse(document, operation) {
  const schema = resolve(document, json(document, operation.responses['200']).schema);
  return { required: requiredFields(document, schema), fields: convertedFields(document, schema) };
}

/** An absent field and a null one mean the same, so one that may be null is not required. */
function requiredFields(document, schema) {
  const entries = schema.required.map((name) => [name, single(document, schema.properties[name])]);
  return Object.fromEntries(
    entries.filter(([, { type }]) => typeof type === 'string').map(([name, { type }]) => [name, type]),
  );
}

function convertedFields(document, schema) {
  const entries = Object.entries(schema.properties ?? {}).map(([name, child]) => [name, conversion(document, child)]);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

function conversion(document, node) {
  const schema = single(document, node);
  const types = [schema.type].flat();
  if (schema['x-b2-secret']) return 'secret';
  if (schema.pattern === document.components.schemas.Timestamp.pattern) return 'timestamp';
  if (schema.pattern === '^[0-9]+$') return 'digits';
  if (types.includes('number') || types.includes('integer')) return 'number';
  const fields = convertedFields(document, types.includes('array') ? single(document, schema.items) : schema);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** A schema without the null of `anyOf: [schema, null]`; of an open enum, its string. */
function single(document, node) {
  const schema = resolve(document, node);
  if (!schema.anyOf) return schema;
  const nullable = schema.anyOf.some(({ type }) => type === 'null');
  const branch = schema.anyOf.map((child) => resolve(document, child)).find(({ type }) => type !== 'null');
  return nullable ? { ...branch, type: [branch.type, 'null'] } : branch;
}
