import type { MockOptions } from './options.ts';
import { closestName } from './wire/closestName.ts';
import { MockError } from './wire/mockError.ts';

type Kind = 'a string' | 'a number' | 'true or false' | 'an object' | 'an array' | 'a function';

type Kinds<Options> = Readonly<Record<keyof Options, Kind>>;

const mockOptions: Kinds<MockOptions> = {
  world: 'an object',
  groups: 'a number',
  members: 'a number',
  seed: 'a number',
  data: 'a string',
  quirks: 'an array',
  like: 'a string',
  reportsTo: 'a string',
  reportsDays: 'a number',
  faults: 'an array',
  strict: 'true or false',
  control: 'true or false',
  publicUrl: 'a string',
  allowHosts: 'an array',
  cert: 'a string',
  key: 'a string',
  clock: 'a function',
  random: 'a function',
  sleep: 'a function',
  onRequest: 'a function',
  onNotice: 'a function',
};

const listenOptions: Kinds<{ port: number; host: string }> = { port: 'a number', host: 'a string' };

/** Throws a `MockError` for an option of `createMock` that does not exist, or is of another kind. */
export const checkMockOptions = (options: unknown): void => check('createMock', mockOptions, options);

/** Throws a `MockError` for an option of `listen` that does not exist, or is of another kind. */
export const checkListenOptions = (options: unknown): void => check('listen', listenOptions, options);

/** JavaScript would pass over a misspelt name in silence, and fail on another kind somewhere else. */
function check(of: string, kinds: Readonly<Record<string, Kind>>, options: unknown): void {
  if (kindOf(options) !== 'an object') throw new MockError(`${of} takes an object with ${listed(kinds)}`);
  for (const [name, value] of Object.entries(options as object)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownName(of, kinds, name);
    if (value !== undefined && kindOf(value) !== kind) {
      throw new MockError(`${of}: the option \`${name}\` must be ${kind}, not ${kindOf(value)}`);
    }
  }
}

function unknownName(of: string, kinds: object, name: string): MockError {
  const closest = closestName(name, Object.keys(kinds));
  return new MockError(
    `${of} has no option \`${name}\`. ${closest ? `Did you mean \`${closest}\`?` : `Its options: ${listed(kinds)}.`}`,
  );
}

const listed = (kinds: object): string => Object.keys(kinds).join(', ');

function kindOf(value: unknown): Kind | 'null' | 'undefined' | 'a bigint' | 'a symbol' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  const type = typeof value;
  if (type === 'undefined') return type;
  if (type === 'boolean') return 'true or false';
  return type === 'object' ? 'an object' : `a ${type}`;
}
