import { UsageError } from '../call/errors/usageError.ts';
import { closestName } from './closestName.ts';

/** What a set of names belongs to, for texts. */
export interface Named {
  /** `option`, `parameter`. */
  kind: string;
  /** Who takes them: `PartnerClient`, `listGroups`. */
  of: string;
  names: readonly string[];
}

/**
 * Requires an object with known names only: JavaScript would pass over a misspelt one in silence.
 *
 * @param hint what to say about a name that spelling does not lead to.
 * @throws {UsageError} naming the unknown one and the closest that is known.
 */
export function requireKnown(
  given: unknown,
  { kind, of, names }: Named,
  hint?: (name: string) => string | undefined,
): asserts given is object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageError(`${of} takes its ${kind}s as an object with ${listed(names)}.`);
  }
  for (const name in given) {
    if (names.includes(name)) continue;
    const closest = closestName(name, names);
    const help = hint?.(name) ?? (closest ? `Did you mean \`${closest}\`?` : `It takes ${listed(names)}.`);
    throw new UsageError(`${of} has no ${kind} \`${name}\`. ${help}`);
  }
}

const listed = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'none');
