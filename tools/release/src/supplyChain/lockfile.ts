import { posix } from 'node:path';
import { parse } from 'yaml';

type Importers = Readonly<Record<string, Readonly<Record<string, Record<string, { version: string }>>>>>;

interface Lockfile {
  readonly importers?: Importers;
  readonly packages?: Readonly<Record<string, { readonly resolution?: Readonly<Record<string, unknown>> }>>;
}

/**
 * What of a pnpm lockfile does not come from the registry by its checksum: tarballs by address, git repositories, folders
 * outside the workspace. One sentence each.
 */
export function foreignSources(lockfile: string): string[] {
  const { importers = {}, packages = {} }: Lockfile = parse(lockfile);
  return [...Object.entries(packages).flatMap(foreignPackage), ...foreignLinks(importers)];
}

function foreignPackage([name, { resolution = {} }]: [string, { resolution?: Readonly<Record<string, unknown>> }]) {
  const { integrity, ...others } = resolution;
  if (Object.keys(others).length > 0) return [`${name} does not come from the registry: ${JSON.stringify(others)}`];
  return /^sha512-/.test(String(integrity)) ? [] : [`${name} has no sha512 checksum`];
}

/** Whatever the checkout is called: a path that leads out of it does not begin with this. */
const checkout = '/checkout';

/** A link may lead only to a package of the workspace, which is to what the lockfile itself lists. */
function foreignLinks(importers: Importers): string[] {
  const placeOf = (...path: string[]) => posix.resolve(checkout, ...path);
  const folders = new Set(Object.keys(importers).map((folder) => placeOf(folder)));
  const isOurs = (place: string) => folders.has(place) && place.startsWith(`${checkout}/`);
  return Object.entries(importers).flatMap(([folder, groups]) =>
    Object.values(groups)
      .flatMap((group) => Object.entries(group))
      .filter(([, { version }]) => {
        const [, kind, target = ''] = /^(link|file|git|https?|portal|workspace):(.*)$/.exec(version) ?? [];
        return kind !== undefined && !(kind === 'link' && isOurs(placeOf(folder, target)));
      })
      .map(([name, { version }]) => `${folder} takes ${name} from ${version}`),
  );
}
