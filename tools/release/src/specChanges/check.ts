import { createRequire } from 'node:module';
import type { Report } from '../report.ts';
import { publishedPackages } from '../workspace/packages.ts';
import type { Change, Kind } from './change.ts';
import { compareDocuments } from './compareDocuments.ts';
import { type Changeset, missingChangesets } from './policy.ts';
import { builtDescription, lastRelease } from './released.ts';

const spec = '@b2-partner/spec';

/** Compares the built description with the released one, and the changesets with what that comparison asks for. */
export async function checkSpecChanges(root: string): Promise<Report> {
  const last = lastRelease(root);
  const after = builtDescription(root);
  const before = last?.document ?? { ...after, paths: {}, components: {} };
  const changes = compareDocuments({ before, after });
  const version = last?.version ?? '0.0.0';
  const builtFromIt = publishedPackages(root)
    .filter(({ manifest }) => spec in { ...manifest.dependencies, ...manifest.devDependencies })
    .map(({ name }) => name);
  return {
    title: last === undefined ? 'The description, before its first release' : `The description since ${version}`,
    lines: last === undefined ? [`everything is an addition: ${changes.length}`] : lines(changes),
    problems: missingChangesets(changes, await changesetsIn(root), { spec, builtFromIt, version }),
    advice: 'Run `npm run changeset`; what each kind of change asks for stands in the compatibility page of the docs.',
  };
}

async function changesetsIn(root: string): Promise<Changeset[]> {
  // Its ESM build re-exports its CommonJS build, which Node hands over as a namespace in a namespace.
  const read = createRequire(import.meta.url)('@changesets/read') as typeof import('@changesets/read');
  return read.default(root);
}

const headings: Record<Kind, string> = {
  breaking: 'breaking changes',
  addition: 'additions',
  wording: 'changes in the texts',
};

function lines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['no change'];
  return (Object.keys(headings) as Kind[]).flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    return some.length === 0
      ? []
      : [`${headings[kind]}: ${some.length}`, ...some.map(({ at, what }) => `  ${at} ${what}`)];
  });
}
