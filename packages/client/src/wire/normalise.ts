import { isObject } from './isObject.ts';
import type { Conversion, Fields, Operation } from './operation.ts';
import { Secret } from './secret.ts';
import { formatTimestamp, ownFormOf, parseTimestamp } from './timestamps.ts';

const decimal = /^-?\d+(\.\d+)?$/;
// Dates that exist in every year, in UTC: their digits can be taken over as they are.
const isoTimestamp =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** A response in its canonical form, and whether it has what every response of its operation has. */
export interface Normalised {
  data: object;
  isComplete: boolean;
}

/** Brings a response into its canonical form, in place. Unknown fields and values stay as they are. */
export function normalise({ required, fields }: Operation['response'], value: unknown): Normalised {
  const data = unwrap(value);
  if (!isObject(data)) return { data: {}, isComplete: false };
  convertFields(data, fields);
  return { data, isComplete: hasAll(data, required) };
}

/** The reference prints some responses inside an array of one. */
function unwrap(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function hasAll(data: Record<string, unknown>, required: Readonly<Record<string, string>>): boolean {
  for (const name in required) if (!hasType(data[name], String(required[name]))) return false;
  return true;
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
  if (conversion === 'timestamp') return value.startsWith('d') ? value : fromIso(value);
  return new Secret(value);
}

// The statistics of a page are of one moment.
let last = { iso: '', own: '' };

function fromIso(iso: string): string {
  if (iso !== last.iso) last = { iso, own: convertIso(iso) };
  return last.own;
}

function convertIso(iso: string): string {
  // Through `Date` it takes ten times as long, which shows on a page of 1,000.
  if (isoTimestamp.test(iso)) return ownFormOf(iso);
  try {
    return formatTimestamp(parseTimestamp(iso));
  } catch {
    return iso;
  }
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value) && value.every(isObject);
  if (type === 'object') return isObject(value);
  if (type === 'string') return typeof value === 'string' || value instanceof Secret;
  return value !== undefined && value !== null;
}
