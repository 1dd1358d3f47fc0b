import type { Arrows } from './arrows.ts';
import type { Use } from './uses.ts';

type Table = Readonly<Record<string, Arrows>>;

/** What is wrong with the uses, one sentence each; empty when every arrow runs the right way. */
export function backwards(uses: readonly Use[], arrows: Table): string[] {
  return [...new Set(uses.flatMap((use) => problemOf(use, arrows)))];
}

function problemOf({ by, of, at, how, byPath, published }: Use, arrows: Table): string[] {
  const allowed = arrows[by];
  if (allowed === undefined) return [`${by} has no line in the table of arrows`];
  if (byPath && (published || arrows[of]?.openFolder !== true)) {
    return [`${at} reaches into the folder of ${of}: import it by its name`];
  }
  if (allowed.ships.includes(of)) return [];
  if (!allowed.builds.includes(of)) return [`${at} uses ${of}: no arrow leads from ${of} to ${by}`];
  return how === 'builds' ? [] : [`${at} ships ${of}, which ${by} may use in its scripts and tests only`];
}
