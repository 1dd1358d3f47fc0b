/** An escape sequence in JSON; the group matches those for what PostgreSQL cannot store, NUL and half of a pair. */
const escapes = /\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/g;

/** A value as JSON that PostgreSQL can store: a message of the service may hold anything. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll(escapes, (found, unstorable) => (unstorable ? '\\ufffd' : found));
}

/** A value as it comes back from PostgreSQL. */
export function storable<T>(value: T): T {
  return JSON.parse(jsonText(value)) as T;
}
