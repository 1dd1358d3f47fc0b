/** The part of JSON Schema that the mock's checks understand. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  /** Shown to whoever breaks the pattern. */
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** No pattern is tried on a longer string: the time for a match may grow with the square of the length. */
const maxMatchedLength = 1024;

/** Control characters, and halves of surrogate pairs, which are no characters at all. */
const notTextPattern = /[\p{Cc}\p{Cs}]/u;

const patterns = new Map<string, RegExp>();

const typeNames: Readonly<Record<string, string>> = { integer: 'an integer', object: 'an object', array: 'an array' };

/** A value as a message shows it: short, and never a whole object. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** What is wrong with a value, in words that name the field and the limit; undefined when nothing is. */
export function violation(schema: Schema, value: unknown, name: string): string | undefined {
  if (value === null && schema.nullable) return undefined;
  const wrongType = typeViolation(schema, value, name);
  if (wrongType) return wrongType;
  if (schema.enum && !schema.enum.includes(value)) {
    return `${name} ${show(value)} is none of ${schema.enum.map((known) => show(known)).join(', ')}`;
  }
  if (typeof value === 'number') return numberViolation(schema, value, name);
  if (typeof value === 'string') return stringViolation(schema, value, name);
  if (Array.isArray(value)) return arrayViolation(schema, value, name);
  if (typeof value === 'object' && value !== null) {
    return objectViolation(schema, value as Record<string, unknown>, name);
  }
  return undefined;
}

function typeViolation(schema: Schema, value: unknown, name: string): string | undefined {
  if (schema.type === undefined) return undefined;
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types.some((type) => isOfType(value, type))) return undefined;
  return `${name} must be ${types.map((type) => typeNames[type] ?? `a ${type}`).join(' or ')}, not ${show(value)}`;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

function numberViolation(schema: Schema, value: number, name: string): string | undefined {
  if (schema.minimum !== undefined && value < schema.minimum) return `${name} ${value} is under ${schema.minimum}`;
  if (schema.maximum !== undefined && value > schema.maximum) return `${name} ${value} is over ${schema.maximum}`;
  return undefined;
}

function stringViolation(schema: Schema, value: string, name: string): string | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, examples = [] } = schema;
  if (value.length < minLength) return `${name} is shorter than ${minLength} characters`;
  if (value.length > maxLength) return `${name} is longer than ${maxLength} characters`;
  const notText = notTextPattern.exec(value)?.[0].codePointAt(0);
  if (notText !== undefined) {
    return `${name} ${show(value)} contains U+${notText.toString(16).toUpperCase().padStart(4, '0')}, which no text may contain`;
  }
  if (pattern === undefined) return undefined;
  if (value.length > maxMatchedLength) return `${name} is ${value.length} characters long, too long to be valid`;
  if (patternOf(pattern).test(value)) return undefined;
  return `${name} ${show(value)} is not valid${examples.length > 0 ? `: expected something like ${show(examples[0])}` : ''}`;
}

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
  }
  return pattern;
}

function arrayViolation(schema: Schema, value: readonly unknown[], name: string): string | undefined {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems) return `${name} has ${value.length} entries, under ${minItems}`;
  if (value.length > maxItems) return `${name} has ${value.length} entries, over ${maxItems}`;
  if (!schema.items) return undefined;
  for (const [index, item] of value.entries()) {
    const found = violation(schema.items, item, `${name}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function objectViolation(schema: Schema, value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const inside = (key: string): string => (name === '' ? key : `${name}.${key}`);
  const given = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  for (const key of schema.required ?? []) if (!given(key)) return `${inside(key)} is missing`;
  for (const key of Object.keys(value)) {
    const property = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    if (!property && schema.additionalProperties === false) return `${inside(key)} is not known`;
    // What code hands over as undefined is as good as left out.
    const found = property && given(key) ? violation(property, value[key], inside(key)) : undefined;
    if (found) return found;
  }
  return undefined;
}
