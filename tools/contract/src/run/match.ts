type Mapping = Readonly<Record<string, unknown>>;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an expectation can say beyond a value. */
const matchers: Readonly<Record<string, (operand: unknown, actual: unknown) => string | undefined>> = {
  $absent: (_, actual) => (actual === undefined ? undefined : `is ${show(actual)}, but must be absent`),
  $pattern: (pattern, actual) =>
    typeof actual === 'string' && new RegExp(String(pattern)).test(actual)
      ? undefined
      : `is ${show(actual)}, which does not match ${String(pattern)}`,
  $not: (other, actual) => (differences(other, actual).length > 0 ? undefined : `must not be ${show(actual)}`),
};

function matchItems(expected: readonly unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual)) return [`${path} is ${show(actual)}, not a list`];
  if (actual.length !== expected.length) return [`${path} has ${actual.length} items, not ${expected.length}`];
  return expected.flatMap((item, index) => differences(item, actual[index], `${path}/${index}`));
}

function matchMapping(expected: Mapping, actual: unknown, path: string): string[] {
  const [name = '', operand] = Object.entries(expected)[0] ?? [];
  const matcher = Object.hasOwn(matchers, name) ? matchers[name] : undefined;
  const problem = matcher?.(operand, actual);
  if (matcher) return problem === undefined ? [] : [`${path} ${problem}`];
  if (typeof actual !== 'object' || actual === null) return [`${path} is ${show(actual)}, not an object`];
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, (actual as Mapping)[key], `${path}/${key}`),
  );
}

/**
 * Where a response differs from what it must hold; none when it holds all of it. Objects may hold more than is
 * expected; lists must have the same length, or are described by an object: `{ length: 100, 0: { … } }`.
 * `{ $absent: true }`, `{ $pattern: regex }` and `{ $not: value }` say what a value cannot.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected)) return matchItems(expected, actual, path);
  if (isMapping(expected)) return matchMapping(expected, actual, path);
  return Object.is(expected, actual) ? [] : [`${path} is ${show(actual)}, not ${show(expected)}`];
}
