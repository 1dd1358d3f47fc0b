/** A value with one thing in it made wrong, and where. */
export interface Damage {
  /** The place, as Prism names it: `groups.0.groupId`; empty for the whole. */
  readonly at: string;
  readonly value: unknown;
}

function inside(value: unknown, path: readonly string[]): Damage[] {
  const here: Damage = { at: path.join('.'), value: { wrong: 'here' } };
  if (typeof value !== 'object' || value === null) return [here];
  return Object.entries(value).flatMap(([key, inner]) =>
    inside(inner, [...path, key]).map((damage) => ({ ...damage, value: replaced(value, key, damage.value) })),
  );
}

function replaced(value: object, key: string, inner: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? inner : item));
  return { ...value, [key]: inner };
}

/** Every way to make exactly one leaf of a value wrong: no field of the API is an object where a plain value stands. */
export function damages(value: unknown): Damage[] {
  return inside(value, []);
}
