import { deepestCause } from './causes.ts';

/** Takes the secrets out of a text, and cuts a long one. */
export type Redact = (text: string) => string;

// A socket or an agent on an error leads to everything there is.
const mostParts = 500;

/**
 * Whether an error is plain data without a secret: errors of the language, objects, arrays and primitives, all of whose
 * properties are plain data too. Anything else may show later what nobody can see now.
 */
export function isClean(error: unknown, redact: Redact): boolean {
  try {
    return (typeof error !== 'object' || error instanceof Error) && isCleanPart(error, redact, new Set());
  } catch {
    return false;
  }
}

function isCleanPart(value: unknown, redact: Redact, seen: Set<object>): boolean {
  if (typeof value === 'string') return redact(value) === value;
  if (typeof value === 'symbol' || typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null || seen.has(value)) return true;
  seen.add(value);
  if (seen.size > mostParts || !isPlain(value)) return false;
  // A proxy, which may show less here than to whoever inspects it, cannot be cloned.
  structuredClone(value);
  return Reflect.ownKeys(value).every(
    (name) => typeof name === 'string' && redact(name) === name && isCleanPart(dataOf(value, name), redact, seen),
  );
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return [null, Object.prototype, Array.prototype, ...errorPrototypes()].includes(prototype);
}

const errorPrototypes = () =>
  [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError].map(
    ({ prototype }) => prototype as object,
  );

/** The value of a property. @throws TypeError for one with a getter, other than that of stacks, which newer engines have. */
function dataOf(value: object, name: string): unknown {
  const { get, ...property } = Object.getOwnPropertyDescriptor(value, name) ?? {};
  if (get === undefined) return property.value;
  if (get !== Object.getOwnPropertyDescriptor(new Error(), name)?.get) throw new TypeError('a getter');
  return get.call(value);
}

/** A new error that says what this one says, without secrets: name, message, code, stack and the chain of causes. */
export function redactedCopy(error: unknown, redact: Redact, depth = 0): Error {
  const read = (name: string) => {
    const value = propertyOf(error, name);
    return typeof value === 'string' ? redact(value) : undefined;
  };
  const cause = depth < deepestCause ? propertyOf(error, 'cause') : undefined;
  const copy = new Error(
    read('message') ?? primitiveText(error, redact),
    cause === undefined ? undefined : { cause: redactedCopy(cause, redact, depth + 1) },
  );
  for (const name of ['name', 'stack']) Object.defineProperty(copy, name, hidden(read(name) ?? 'Error'));
  const code = read('code');
  return code === undefined ? copy : Object.assign(copy, { code });
}

const hidden = (value: string) => ({ value, configurable: true, writable: true });

function propertyOf(value: unknown, name: string): unknown {
  try {
    return Object(value)[name];
  } catch {
    return undefined;
  }
}

function primitiveText(value: unknown, redact: Redact): string {
  return typeof value === 'object' || typeof value === 'function'
    ? 'an error without a message'
    : redact(String(value));
}
