import { beyond, child, follow, type Node } from './document.ts';

const limitKeys = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const shapeKeys = ['type', 'anyOf', 'enum', 'const', 'properties', 'required', 'additionalProperties', 'items'];

/** A schema with its references followed and its alternatives merged: what values it allows, in comparable parts. */
export interface Shape {
  /** Allowed JSON types; `number` brings `integer` with it. Empty when every type is. */
  readonly types: ReadonlySet<string>;
  /** Values that the schema lists. */
  readonly values: ReadonlySet<string>;
  /** True when values beside the listed ones are allowed. */
  readonly open: boolean;
  readonly limits: Readonly<Record<string, number>>;
  readonly properties: Node;
  readonly required: ReadonlySet<string>;
  /** True when unknown properties are allowed. */
  readonly extensible: boolean;
  readonly items: unknown;
  /** Everything else, by keyword: pattern, format, default, extensions, texts. */
  readonly rest: Node;
}

/** @throws Error when the schema has several alternatives that are objects or arrays: no rule compares those. */
export function shapeOf(document: Node, schema: unknown, at: string): Shape {
  const own = follow(document, schema);
  const alternatives = flatten(document, own);
  const structured = alternatives.filter((one) => one.properties !== undefined || one.items !== undefined);
  if (structured.length > 1)
    throw new Error(`${at} has several structured alternatives; teach shape.ts to compare them`);
  const main = structured[0] ?? {};
  return {
    types: new Set(alternatives.flatMap(typesOf)),
    values: new Set(alternatives.flatMap(valuesOf)),
    open: alternatives.some((one) => one.type !== 'null' && valuesOf(one).length === 0),
    limits: limitsOf(alternatives),
    properties: child(main, 'properties'),
    required: new Set((main.required as string[] | undefined) ?? []),
    extensible: main.additionalProperties !== false,
    items: main.items,
    rest: Object.assign({}, ...alternatives.toReversed().map(restOf), restOf(own)),
  };
}

function flatten(document: Node, schema: Node): Node[] {
  const { anyOf } = schema as { anyOf?: unknown[] };
  return anyOf === undefined ? [schema] : anyOf.flatMap((one) => flatten(document, follow(document, one)));
}

function typesOf({ type }: Node): string[] {
  const types = type === undefined ? [] : ([type].flat() as string[]);
  return types.includes('number') ? [...types, 'integer'] : types;
}

function valuesOf(schema: Node): string[] {
  const values = 'const' in schema ? [schema.const] : ((schema.enum as unknown[] | undefined) ?? []);
  return values.map((value) => JSON.stringify(value));
}

/** A limit counts only where no alternative of a type goes beyond it. */
function limitsOf(alternatives: readonly Node[]): Record<string, number> {
  const bounded = alternatives.filter(({ type }) => type !== 'null');
  const [only, ...others] = bounded;
  if (only === undefined || others.length > 0) return {};
  return Object.fromEntries(limitKeys.filter((key) => key in only).map((key) => [key, Number(only[key])]));
}

function restOf(schema: Node): Node {
  return beyond(schema, [...shapeKeys, ...limitKeys]);
}
