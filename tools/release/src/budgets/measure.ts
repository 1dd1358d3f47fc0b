import { join } from 'node:path';
import { publishedPackages, type WorkspacePackage } from '../workspace/packages.ts';
import { bundleSize } from './bundleSize.ts';
import { dependencyCounts } from './dependencyCounts.ts';
import type { Measure } from './measures.ts';
import { ratiosTo } from './ratios.ts';
import { siteWeight } from './siteWeight.ts';
import { mockStart, programStart } from './startUp.ts';
import { tarballSizes } from './tarballSizes.ts';
import { typeCost } from './typeCost.ts';

/** What most programs take from the packages that run in browsers and workers. */
const taken = {
  '@b2-partner/client': ['PartnerClient'],
  '@b2-partner/fetch': ['createAuthorizeClient', 'createGroupsClient'],
};
/** The programs of `startup/` and `typecost/`, by the package whose cost they show. */
const programs = { '@b2-partner/client': 'client', '@b2-partner/fetch': 'fetch' };
/** The sites, and where each is built. */
const sites = { '@b2-partner/docs': 'apps/docs/dist' };

/** Everything that has a budget, measured on what is built now. */
export async function measure(root: string): Promise<Measure[]> {
  const published = publishedPackages(root);
  const here = join(root, 'tools/release');
  const measures = [
    // One after the other: what runs beside a measurement of time is measured too.
    ...(await startUps(here)),
    ...(await typeCosts(here)),
    ...(await packed(root, published)),
    ...(await bundled(here)),
    ...dependencyCounts(root, published),
    ...siteWeights(root),
  ];
  return measures.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function startUps(here: string): Promise<Measure[]> {
  const program = (name: string) => () => programStart(name, here);
  const imports = Object.entries(programs).map(([name, file]) => [name, program(file)] as const);
  const takes = { ...Object.fromEntries(imports), '@b2-partner/mock': () => mockStart(here) };
  return named('startup', await ratiosTo(program('nothing'), takes, 5));
}

async function typeCosts(here: string): Promise<Measure[]> {
  const check = (file: string) => typeCost(`typecost/${file}.ts`, here);
  const seconds = (file: string) => async () => (await check(file)).seconds;
  const takes = Object.entries(programs).map(([name, file]) => [name, seconds(file)] as const);
  const ratios = await ratiosTo(seconds('nothing'), Object.fromEntries(takes), 3);
  const counts = Object.entries(programs).map(
    async ([name, file]) => [name, (await check(file)).instantiations] as const,
  );
  return [...named('typecheck', ratios), ...named('instantiations', Object.fromEntries(await Promise.all(counts)))];
}

async function packed(root: string, published: readonly WorkspacePackage[]): Promise<Measure[]> {
  const folders = published.map(({ folder }) => folder);
  return (await tarballSizes(root, folders)).flatMap(({ name, tarball, unpacked }) => [
    { name: `${name} tarball`, value: tarball },
    { name: `${name} unpacked`, value: unpacked },
  ]);
}

async function bundled(here: string): Promise<Measure[]> {
  const sizes = Object.entries(taken).map(
    async ([name, names]) => [name, await bundleSize(name, names, here)] as const,
  );
  return named('bundled', Object.fromEntries(await Promise.all(sizes)));
}

function siteWeights(root: string): Measure[] {
  return Object.entries(sites).flatMap(([name, folder]) =>
    Object.entries(siteWeight(join(root, folder))).map(([kind, value]) => ({ name: `${name} ${kind}`, value })),
  );
}

function named(what: string, values: Readonly<Record<string, number>>): Measure[] {
  return Object.entries(values).map(([name, value]) => ({ name: `${name} ${what}`, value }));
}
