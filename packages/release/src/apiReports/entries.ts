import type { WorkspacePackage } from '../workspace/packages.ts';

/** A module that users may import from a published package, with types. */
export interface Entry {
  /** As users write it: `@b2-partner/mock/portable`. */
  readonly specifier: string;
  /** The folder of its package, relative to the checkout. */
  readonly folder: string;
  /** Its declarations, relative to the folder. */
  readonly types: string;
  /** Its committed report, relative to the checkout. */
  readonly report: string;
}

/** The modules with types in the `exports` of these packages. */
export function entriesOf(packages: readonly WorkspacePackage[]): Entry[] {
  return packages.flatMap(({ name, folder, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([path, target]): Entry[] => {
      const types = (target as { types?: string } | null)?.types;
      if (types === undefined) return [];
      const subpath = path.slice(2);
      const report = `${folder}/${['api', ...(subpath === '' ? [] : [subpath.replaceAll('/', '.')]), 'md'].join('.')}`;
      return [{ specifier: [name, subpath].filter(Boolean).join('/'), folder, types: types.replace('./', ''), report }];
    }),
  );
}
