import { beyond, child, follow, type Node } from './document.ts';
import { byText, meaningOf } from './meaning.ts';

const limitKeys = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const valueKeys = ['type', 'enum', 'const'];
const structureKeys = ['properties', 'required', 'additionalProperties', 'items'];

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
  /** The schema of unknown properties, and of items; undefined when they may be anything. */
  readonly additional: unknown;
  readonly items: unknown;
  /** Everything else but texts, by keyword: pattern, format, default, extensions. */
  readonly rest: Node;
}

/** @throws Error when the schema has several alternatives that are objects or arrays: no rule compares those. */
export function shapeOf(document: Node, schema: unknown, at: string): Shape {
  const own = follow(document, schema);
  const alternatives = flatten(document, own);
  const structured = alternatives.filter((one) => structureKeys.some((key) => key in one));
  if (structured.length > 1)
    throw new Error(`${at} has several structured alternatives; teach shape.ts to compare them`);
  const { required = [], additionalProperties, items, ...main } = structured[0] ?? {};
  const names = required as string[];
  return {
    types: new Set(alternatives.flatMap(typesOf)),
    values: new Set(alternatives.flatMap(valuesOf)),
    open: alternatives.some((one) => one.type !== 'null' && valuesOf(one).length === 0),
    // A field may be required without being described further.
    properties: { ...Object.fromEntries(names.map((name) => [name, {}])), ...child(main, 'properties') },
    required: new Set(names),
    extensible: additionalProperties !== false,
    additional: typeof additionalProperties === 'boolean' ? undefined : additionalProperties,
    items,
    ...limitsAndRest(document, own, alternatives),
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

/** Limits have rules where one alternative alone may have them; those of several are compared like everything else. */
function limitsAndRest(document: Node, own: Node, alternatives: readonly Node[]): Pick<Shape, 'limits' | 'rest'> {
  const rests = alternatives.map((one) => beyond(meaningOf(document, one) as Node, [...valueKeys, ...structureKeys]));
  const all = Object.fromEntries([...new Set(rests.flatMap(Object.keys))].map((key) => [key, together(rests, key)]));
  const beside = 'anyOf' in own ? beyond(meaningOf(document, own) as Node, ['anyOf']) : {};
  const ruled = alternatives.filter(({ type }) => type !== 'null').length === 1 ? limitKeys : [];
  const limits = ruled.filter((key) => key in all).map((key) => [key, Number(all[key])]);
  return { limits: Object.fromEntries(limits), rest: { ...beyond(all, ruled), ...beside } };
}

/** What the alternatives say by a keyword. */
function together(rests: readonly Node[], key: string): unknown {
  const values = rests.filter((rest) => key in rest).map((rest) => rest[key]);
  return values.length === 1 ? values[0] : { anyOf: values.sort(byText) };
}
