import { type Node, resolve } from './document.ts';
import { alternatives } from './schemaTypes.ts';

/** What a value must keep to, in words: "1 to 50", "at most 64 characters". */
export function limitsInWords(node: Node): string[] {
  const { schemas } = alternatives(node);
  return [...new Set(schemas.flatMap((schema) => [...range(schema), ...length(schema), ...pattern(schema)]))];
}

function range({ minimum, maximum }: Node): string[] {
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`];
  if (minimum !== undefined) return [`at least ${minimum}`];
  return maximum === undefined ? [] : [`at most ${maximum}`];
}

function length({ minLength, maxLength, minItems, maxItems }: Node): string[] {
  return [
    ...range({ minimum: minLength, maximum: maxLength }).map((words) => `${words} characters`),
    ...range({ minimum: minItems, maximum: maxItems }).map((words) => `${words} items`),
  ];
}

function pattern({ pattern: expression }: Node): string[] {
  return expression === undefined ? [] : [`matches \`${expression}\``];
}

/** A value of an enum, and what it means. */
export interface EnumValue {
  readonly value: string;
  readonly meaning: string;
}

/** The documented values of a schema or of the items of an array. */
export function enumValues(node: Node): EnumValue[] {
  return alternatives(node).schemas.flatMap((schema) => {
    if (schema.type === 'array') return enumValues(schema.items);
    const meanings = schema['x-enumDescriptions'] ?? {};
    return ((schema.enum ?? []) as string[]).map((value) => ({ value, meaning: meanings[value] ?? '' }));
  });
}

/** Whether the enum takes values beyond the documented ones. */
export function isOpenEnum(node: Node): boolean {
  const { schemas } = alternatives(node);
  if (schemas.length === 1 && schemas[0].type === 'array') return isOpenEnum(schemas[0].items);
  return schemas.some((schema) => schema.enum) && schemas.some((schema) => schema.type === 'string' && !schema.enum);
}

/** The first key of a chain of references that says it: the outermost wins. */
export function outermost(node: Node, key: string): Node | undefined {
  if (node?.[key] !== undefined) return node[key];
  return resolve(node)?.[key];
}
