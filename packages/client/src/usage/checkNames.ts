import { UsageError } from '../call/errors/usageError.ts';
import { isObject } from '../wire/isObject.ts';
import { closestName } from './closestName.ts';

/** Names, and whether each is required. */
export type Names = Readonly<Record<string, boolean>>;

/** The options of a call. */
export const callOptionNames: Names = { signal: false, timeout: false, maxRetries: false, headers: false };

/**
 * Requires an object with known names only, and with those that are required: JavaScript would pass over a misspelt or a
 * missing one in silence.
 *
 * @param of who takes them: `PartnerClient`, `listGroups`.
 * @throws {UsageError} naming the unknown one and the closest that is known, or the one that is missing or an object.
 */
export function checkNames(of: string, kind: 'option' | 'parameter', names: Names, given: unknown): void {
  if (!isObject(given)) throw new UsageError(takes(of, names));
  for (const name in given) {
    if (!Object.hasOwn(names, name)) throw unknownName(of, kind, names, name);
  }
  for (const name in names) {
    const value = given[name];
    // An object in the place of an ID, as in `getGroup({ groupId })`, would be asked for as `[object Object]`.
    if (names[name] && (value === undefined || value === '' || typeof value === 'object')) {
      throw new UsageError(`${of} needs the ${kind} \`${name}\`${value ? ', not an object' : ''}. Nothing was sent.`);
    }
  }
}

const takes = (of: string, names: Names) => `${of} takes an object with ${Object.keys(names).join(', ')}.`;

function unknownName(of: string, kind: string, names: Names, name: string): UsageError {
  return new UsageError(`${of} has no ${kind} \`${name}\`. ${hint(of, kind, name, names) ?? takes(of, names)}`);
}

function hint(of: string, kind: string, name: string, names: Names): string | undefined {
  if (name === 'adminAccountId') return 'The client fills it in.';
  if (kind === 'parameter' && Object.hasOwn(callOptionNames, name))
    return `It is an option: ${of}(params, { ${name} }).`;
  const closest = closestName(name, Object.keys(names));
  return closest && `Did you mean \`${closest}\`?`;
}
