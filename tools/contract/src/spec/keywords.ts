import { flatten, type Schema } from './schema.ts';

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function anyOfKeywords(branches: readonly Schema[], value: unknown): string[] {
  const found = branches.map((branch) => brokenKeywords(branch, value));
  return found.some((keywords) => keywords.length === 0) ? [] : [...found.flat(), 'anyOf'];
}

/** The JSON Schema keywords that a request field's value breaks, as a validator lists them; none when it is valid. */
export function brokenKeywords(schema: Schema, value: unknown): string[] {
  const { type, enum: allowed, pattern, minimum, maximum, anyOf } = flatten(schema);
  const broken: string[] = [];
  if (type !== undefined && ![type].flat().some((name) => isOfType(value, name))) broken.push('type');
  if (allowed && !allowed.includes(value)) broken.push('enum');
  if (pattern !== undefined && typeof value === 'string' && !new RegExp(pattern, 'u').test(value))
    broken.push('pattern');
  if (minimum !== undefined && typeof value === 'number' && value < minimum) broken.push('minimum');
  if (maximum !== undefined && typeof value === 'number' && value > maximum) broken.push('maximum');
  return anyOf ? [...broken, ...anyOfKeywords(anyOf, value)] : broken;
}
