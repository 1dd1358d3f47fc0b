import type { Conversion, Fields, Operation } from '../operation.ts';
import { Secret } from '../secret.ts';
import { formatTimestamp, parseTimestamp } from '../timestamps.ts';

const canonicalTimestamp = /^d\d/;
const decimal = /^-?\d+(\.\d+)?$/;

/** An answer in its canonical form, and whether it has what every answer of its operation has. */
export interface Normalised {
  answer: object;
  isComplete: boolean;
}

/** Brings an answer into its canonical form, in place. Unknown fields and values stay as they are. */
export function normalise({ required, fields }: Operation['answer'], value: unknown): Normalised {
  const answer = unwrap(value);
  if (!isObject(answer)) return { answer: {}, isComplete: false };
  convertFields(answer, fields);
  return { answer, isComplete: hasAll(answer, required) };
}

function hasAll(answer: Record<string, unknown>, required: Readonly<Record<string, string>>): boolean {
  for (const name in required) if (!hasType(answer[name], String(required[name]))) return false;
  return true;
}

/** The reference prints some answers inside an array of one. */
function unwrap(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function convertFields(target: Record<string, unknown>, fields: Fields): void {
  for (const name in fields) {
    const value = target[name];
    const field = fields[name] as Conversion | Fields;
    if (value === null || value === undefined) continue;
    if (typeof field === 'string') {
      const converted = convert(value, field);
      if (converted !== value) target[name] = converted;
    } else if (Array.isArray(value)) {
      for (const item of value) if (isObject(item)) convertFields(item, field);
    } else if (isObject(value)) {
      convertFields(value, field);
    }
  }
}

function convert(value: unknown, conversion: Conversion): unknown {
  if (conversion === 'digits') return typeof value === 'number' ? String(value) : value;
  if (typeof value !== 'string') return value;
  if (conversion === 'number') return decimal.test(value) ? Number(value) : value;
  if (conversion === 'timestamp') return canonicalTimestamp.test(value) ? value : fromIso(value);
  return new Secret(value);
}

function fromIso(value: string): string {
  try {
    return formatTimestamp(parseTimestamp(value));
  } catch {
    return value;
  }
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value) && value.every(isObject);
  if (type === 'object') return isObject(value);
  if (type === 'string') return typeof value === 'string' || value instanceof Secret;
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
