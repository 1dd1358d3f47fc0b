import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Manifest, WorkspacePackage } from '../workspace/packages.ts';
import { importsOf } from './imports.ts';
import { sourceFiles } from './sourceFiles.ts';

/** One place where a package names another one. */
export interface Use {
  readonly by: string;
  readonly of: string;
  /** Where it stands, relative to the checkout. */
  readonly at: string;
  readonly how: 'ships' | 'builds';
  /** True when it is named by a path into its folder instead of by its name. */
  readonly byPath: boolean;
  /** True when users of a published package get it. */
  readonly published: boolean;
}

/** Every use of a workspace package by another one: in the sources and in package.json. */
export function usesBetween(root: string, packages: readonly WorkspacePackage[]): Use[] {
  return packages.flatMap((own) => [...manifestUses(own, packages), ...sourceUses(root, own, packages)]);
}

function manifestUses(own: WorkspacePackage, packages: readonly WorkspacePackage[]): Use[] {
  const at = `${own.folder}/package.json`;
  const { manifest } = own;
  const shipped: Manifest['dependencies'][] = [
    manifest.dependencies,
    manifest.optionalDependencies,
    manifest.peerDependencies,
  ];
  const uses = (how: Use['how'], dependencies: Manifest['dependencies']) =>
    packages
      .filter(({ name }) => dependencies?.[name] !== undefined)
      .map(({ name }): Use => ({ by: own.name, of: name, at, how, byPath: false, published: isPublished(own, how) }));
  return [...shipped.flatMap((list) => uses('ships', list)), ...uses('builds', manifest.devDependencies)];
}

function sourceUses(root: string, own: WorkspacePackage, packages: readonly WorkspacePackage[]): Use[] {
  return sourceFiles(join(root, own.folder)).flatMap((file) => {
    const at = `${own.folder}/${file}`;
    const how = file.startsWith('src/') ? 'ships' : 'builds';
    return importsOf(at, readFileSync(join(root, at), 'utf8')).flatMap((specifier): Use[] => {
      const path = specifier.startsWith('.') ? posix.join(dirname(at), specifier) : undefined;
      const of = packages.find((other) => (path === undefined ? names(other, specifier) : holds(other, path)));
      const byPath = path !== undefined && of !== undefined && !isCommand(of, path);
      return of === undefined || of === own
        ? []
        : [{ by: own.name, of: of.name, at, how, byPath, published: isPublished(own, how) }];
    });
  });
}

function isPublished({ manifest }: WorkspacePackage, how: Use['how']): boolean {
  return how === 'ships' && manifest.private !== true;
}

function names({ name }: WorkspacePackage, specifier: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function holds({ folder }: WorkspacePackage, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** A command is meant to be run from where it stands: its path is a promise like a name. */
function isCommand({ folder, manifest }: WorkspacePackage, path: string): boolean {
  return Object.values(manifest.bin ?? {}).some((command) => posix.join(folder, command) === path);
}
