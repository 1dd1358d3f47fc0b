import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What we read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** One package of the workspace. */
export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the checkout, with forward slashes. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages that pnpm-workspace.yaml lists, sorted by folder. */
export function workspacePackages(root: string): WorkspacePackage[] {
  const patterns = settings(root).packages;
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  return patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => foldersOf(root, pattern))
    .filter((folder) => !excluded.includes(folder) && existsSync(join(root, folder, 'package.json')))
    .sort()
    .map((folder) => readPackage(root, folder));
}

/** Those of them that are published, sorted by folder. */
export function publishedPackages(root: string): WorkspacePackage[] {
  return workspacePackages(root).filter(({ manifest }) => manifest.private !== true);
}

/** The versions that several packages share, by name. */
export function catalog(root: string): Readonly<Record<string, string>> {
  return settings(root).catalog ?? {};
}

interface Settings {
  readonly packages: readonly string[];
  readonly catalog?: Readonly<Record<string, string>>;
}

function settings(root: string): Settings {
  return parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));
}

function foldersOf(root: string, pattern: string): string[] {
  if (!pattern.includes('*')) return [pattern];
  const [parent = '', rest] = pattern.split('/*');
  if (rest !== '') throw new Error(`pnpm-workspace.yaml: cannot read the pattern ${pattern}; write it as <folder>/*`);
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);
}

function readPackage(root: string, folder: string): WorkspacePackage {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return { name: manifest.name, folder, manifest };
}
