import { parse } from 'yaml';

interface Lockfile {
  readonly importers?: Readonly<Record<string, Readonly<Record<string, Record<string, { version: string }>>>>>;
  readonly packages?: Readonly<Record<string, { readonly resolution?: Readonly<Record<string, unknown>> }>>;
}

/**
 * What of a pnpm lockfile does not come from the registry by its checksum: tarballs by address, git repositories, folders
 * outside the workspace. One sentence each.
 */
export function foreignSources(lockfile: string): string[] {
  const { importers = {}, packages = {} }: Lockfile = parse(lockfile);
  return [...Object.entries(packages).flatMap(foreignPackage), ...Object.entries(importers).flatMap(foreignLinks)];
}

function foreignPackage([name, { resolution = {} }]: [string, { resolution?: Readonly<Record<string, unknown>> }]) {
  const { integrity, ...others } = resolution;
  if (Object.keys(others).length > 0) return [`${name} does not come from the registry: ${JSON.stringify(others)}`];
  return /^sha512-/.test(String(integrity)) ? [] : [`${name} has no sha512 checksum`];
}

const workspaceFolder = /^link:(?:\.\.\/)+(?:spec|scripts|packages\/[\w-]+|apps\/[\w-]+)$|^link:\.\.\/[\w-]+$/;

function foreignLinks([folder, groups]: [string, Readonly<Record<string, Record<string, { version: string }>>>]) {
  const dependencies = Object.values(groups).flatMap((group) => Object.entries(group));
  return dependencies
    .filter(
      ([, { version }]) =>
        /^(?:link|file|git|https?|portal|workspace):/.test(version) && !workspaceFolder.test(version),
    )
    .map(([name, { version }]) => `${folder} takes ${name} from ${version}`);
}
