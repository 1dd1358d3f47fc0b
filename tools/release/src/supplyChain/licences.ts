import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkspacePackage } from '../workspace/packages.ts';

/** Licences that users of an MIT package can take along without a thought. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']);

/** A package that users of ours install with it. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The published package that brings it. */
  readonly by: string;
}

/** Everything that the published packages bring along, directly or not; the workspace's own packages left out. */
export function thirdParties(root: string, published: readonly WorkspacePackage[]): ThirdParty[] {
  const own = new Set(published.map(({ name }) => name));
  return published.flatMap((by) => {
    const seen = new Map<string, ThirdParty>();
    collect(join(root, by.folder), by.name, own, seen);
    return [...seen.values()];
  });
}

/** The licences among them that are not on the list of allowed ones, one sentence each. */
export function licenceProblems(parties: readonly ThirdParty[]): string[] {
  return parties
    .filter(({ licence }) => !allowed.has(licence))
    .map(({ name, version, licence, by }) => `${by} brings ${name} ${version} under ${licence}`);
}

function collect(folder: string, by: string, own: ReadonlySet<string>, seen: Map<string, ThirdParty>): void {
  const { dependencies = {}, optionalDependencies = {} } = manifestIn(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = find(name, folder);
    if (found === undefined) throw new Error(`${name} is not installed; run \`npm run pnpm -- install\``);
    if (own.has(name) || seen.has(found)) continue;
    const { version, license } = manifestIn(found);
    seen.set(found, { name, version, licence: String(license ?? 'no licence'), by });
    collect(found, by, own, seen);
  }
}

function manifestIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Where Node would find it from that folder. */
function find(name: string, from: string): string | undefined {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(candidate)) return realpathSync(candidate);
  const parent = dirname(from);
  return parent === from ? undefined : find(name, parent);
}
