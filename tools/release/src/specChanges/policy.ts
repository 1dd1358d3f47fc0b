import type { Change, Kind } from './change.ts';

/** What a changeset raises: the words of changesets, smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof bumps)[number];

/**
 * The compatibility policy in code: what a change must at least raise. Before 1.0.0 the middle number stands for breaking
 * changes, as npm's own `^` reads it.
 */
export function requiredBump(kind: Kind, version: string): Bump {
  const stable = !version.startsWith('0.');
  if (kind === 'breaking') return stable ? 'major' : 'minor';
  return kind === 'addition' && stable ? 'minor' : 'patch';
}

/** A changeset, as far as it concerns us. */
export interface Changeset {
  readonly id: string;
  readonly releases: readonly { readonly name: string; readonly type: Bump }[];
}

/** Who has to be raised: the description itself, and what is published from it. */
export interface Concerned {
  readonly spec: string;
  readonly builtFromIt: readonly string[];
  /** The released version that the changes count from. */
  readonly version: string;
}

/** What the changesets lack for these changes, one sentence a package; empty when they say enough. */
export function missingChangesets(
  changes: readonly Change[],
  changesets: readonly Changeset[],
  { spec, builtFromIt, version }: Concerned,
): string[] {
  const kind = worst(changes);
  if (kind === undefined) return [];
  const required = requiredBump(kind, version);
  const concerned = kind === 'wording' ? [spec] : [spec, ...builtFromIt];
  return concerned.flatMap((name) => {
    const given = highest(changesets.flatMap(({ releases }) => releases).filter((release) => release.name === name));
    if (bumps.indexOf(given) >= bumps.indexOf(required)) return [];
    const state = given === 'none' ? 'no changeset names it' : `its changesets say only ${given}`;
    return [`${name} needs a ${required} changeset for ${article[kind]} of the description: ${state}`];
  });
}

const article: Record<Kind, string> = {
  breaking: 'a breaking change',
  addition: 'an addition',
  wording: 'a change in the texts',
};

function worst(changes: readonly Change[]): Kind | undefined {
  const kinds: Kind[] = ['breaking', 'addition', 'wording'];
  return kinds.find((kind) => changes.some((change) => change.kind === kind));
}

function highest(releases: readonly { readonly type: Bump }[]): Bump {
  return bumps.toReversed().find((bump) => releases.some(({ type }) => type === bump)) ?? 'none';
}
