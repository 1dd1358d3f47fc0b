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
      const types = typesIn(target);
      if (types === undefined) return [];
      const subpath = path.slice(2);
      const report = `${folder}/${['api', ...(subpath === '' ? [] : [subpath.replaceAll('/', '.')]), 'md'].join('.')}`;
      return [{ specifier: [name, subpath].filter(Boolean).join('/'), folder, types: types.replace('./', ''), report }];
    }),
  );
}

/** The modules in the `exports` of these packages that a program can import, but that name no types. */
export function untyped(packages: readonly WorkspacePackage[]): string[] {
  return packages.flatMap(({ name, manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([, target]) => typesIn(target) === undefined && filesIn(target).some(isProgram))
      .map(([path]) => `${name}${path.slice(1)}`),
  );
}

/** The types of a target, however deep in its conditions; the first when there are several. */
function typesIn(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  const { types } = target as { types?: unknown };
  return typeof types === 'string' ? types : Object.values(target).map(typesIn).find(Boolean);
}

function filesIn(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(filesIn) : [];
}

function isProgram(file: string): boolean {
  return /\.[cm]?js$/.test(file);
}
