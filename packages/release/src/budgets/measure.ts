import { join } from 'node:path';
import { thirdParties } from '../supplyChain/licences.ts';
import { publishedPackages, type WorkspacePackage } from '../workspace/packages.ts';
import { bundleSize } from './bundleSize.ts';
import type { Measure } from './measures.ts';
import { tarballSizes } from './tarballSizes.ts';
import { typeCost } from './typeCost.ts';

/** What most programs take from the packages that run in browsers and workers. */
const taken = {
  '@b2-partner/client': ['PartnerClient'],
  '@b2-partner/fetch': ['createAuthorizeClient', 'createGroupsClient'],
};
const programs = { '@b2-partner/client': 'typecost/client.ts', '@b2-partner/fetch': 'typecost/fetch.ts' };

/** Everything that has a budget, measured on what is built now. */
export async function measure(root: string): Promise<Measure[]> {
  const published = publishedPackages(root);
  const here = join(root, 'packages/release');
  const bundled = Object.entries(taken).map(async ([name, names]) => ({
    name: `${name} bundled`,
    value: await bundleSize(name, names, here),
  }));
  const typed = Object.entries(programs).map(async ([name, program]) => ({
    name: `${name} instantiations`,
    value: await typeCost(program, here),
  }));
  const sizes = await tarballSizes(
    root,
    published.map(({ folder }) => folder),
  );
  const packed = sizes.flatMap(({ name, tarball, unpacked }) => [
    { name: `${name} tarball`, value: tarball },
    { name: `${name} unpacked`, value: unpacked },
  ]);
  const measures = [...packed, ...(await Promise.all(bundled)), ...(await Promise.all(typed))];
  return [...measures, ...dependencyCounts(root, published)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function dependencyCounts(root: string, published: readonly WorkspacePackage[]): Measure[] {
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
