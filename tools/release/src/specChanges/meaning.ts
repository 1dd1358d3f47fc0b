import { follow, type Node, texts } from './document.ts';

/** Keywords that hold schemas by name; such a name may be the same as a keyword, and is none. */
const schemasByName = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** Keywords that hold a list whose order says nothing. */
const sets = new Set(['type', 'enum', 'required']);
/** The same, where what it lists are schemas. */
const setsOfSchemas = new Set(['allOf', 'anyOf', 'oneOf']);
/** Keywords that hold a schema, or a list of them; what all others hold stands for itself. */
const schemas = new Set([
  ...['not', 'if', 'then', 'else'],
  ...['items', 'prefixItems', 'contains', 'additionalProperties', 'propertyNames'],
]);

/** What a schema says: its references followed, texts left out. Of two that mean the same, `JSON.stringify` is the same. */
export function meaningOf(document: Node, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => meaningOf(document, one));
  if (typeof schema !== 'object' || schema === null) return schema;
  const keywords = Object.entries(follow(document, schema)).filter(([key]) => !texts.has(key));
  return inOrder(keywords.map(([key, value]) => [key, meaningUnder(document, key, value)]));
}

/** Whether two schemas say the same, whatever the names of their parts. */
export function sameSchema(before: readonly [Node, unknown], after: readonly [Node, unknown]): boolean {
  return JSON.stringify(meaningOf(...before)) === JSON.stringify(meaningOf(...after));
}

function meaningUnder(document: Node, key: string, value: unknown): unknown {
  if (schemas.has(key)) return meaningOf(document, value);
  if (setsOfSchemas.has(key)) return (value as unknown[]).map((one) => meaningOf(document, one)).sort(byText);
  if (schemasByName.has(key)) {
    return inOrder(Object.entries(value as Node).map(([name, schema]) => [name, meaningOf(document, schema)]));
  }
  return sets.has(key) ? [value].flat().map(plain).sort(byText) : plain(value);
}

/** Data, with the keys of its objects in order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return inOrder(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function inOrder(entries: [string, unknown][]): Node {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The order of what has none. */
export function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
