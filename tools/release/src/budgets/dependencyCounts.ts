import { thirdParties } from '../supplyChain/licences.ts';
import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Measure } from './measures.ts';

/** How many packages come along with each published one. */
export function dependencyCounts(root: string, published: readonly WorkspacePackage[]): Measure[] {
  return published.map((one) => {
    const ours = closure(one, published).filter(({ name }) => name !== one.name);
    const others = new Set(thirdParties(root, [one, ...ours]).map(({ name, version }) => `${name}@${version}`));
    return { name: `${one.name} dependencies`, value: ours.length + others.size };
  });
}

function closure(one: WorkspacePackage, published: readonly WorkspacePackage[]): WorkspacePackage[] {
  const next = published.filter(({ name }) => one.manifest.dependencies?.[name] !== undefined);
  return [...new Set([one, ...next.flatMap((dependency) => closure(dependency, published))])];
}
