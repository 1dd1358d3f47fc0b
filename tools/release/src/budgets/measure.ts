import { join } from 'node:path';
import { publishedPackages, type WorkspacePackage } from '../workspace/packages.ts';
import { bundleSize } from './bundleSize.ts';
import { dependencyCounts } from './dependencyCounts.ts';
import type { Measure } from './measures.ts';
import { siteWeight } from './siteWeight.ts';
import { tarballSizes } from './tarballSizes.ts';

/** What most programs import from the packages that run in browsers and workers. */
const imported = {
  '@b2-partner/client': ['PartnerClient'],
  '@b2-partner/fetch': ['createAuthorizeClient', 'createGroupsClient'],
  '@b2-partner/reports': ['readUsageReports', 'summarizeUsage'],
};
/** The sites, and where each is built. */
const sites = { '@b2-partner/docs': 'apps/docs/dist' };

/** Everything that has a budget, measured on what is built now. */
export async function measure(root: string): Promise<Measure[]> {
  const published = publishedPackages(root);
  const measures = [
    ...(await tarballs(root, published)),
    ...(await bundles(join(root, 'tools/release'))),
    ...dependencyCounts(root, published),
    ...siteWeights(root),
  ];
  return measures.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function tarballs(root: string, published: readonly WorkspacePackage[]): Promise<Measure[]> {
  const folders = published.map(({ folder }) => folder);
  return (await tarballSizes(root, folders)).map(({ name, bytes }) => ({ name: `${name} tarball`, value: bytes }));
}

async function bundles(resolveDir: string): Promise<Measure[]> {
  const sizes = Object.entries(imported).map(async ([name, names]) => ({
    name: `${name} bundled`,
    value: await bundleSize(name, names, resolveDir),
  }));
  return Promise.all(sizes);
}

function siteWeights(root: string): Measure[] {
  return Object.entries(sites).flatMap(([name, folder]) =>
    Object.entries(siteWeight(join(root, folder))).map(([kind, value]) => ({ name: `${name} ${kind}`, value })),
  );
}
