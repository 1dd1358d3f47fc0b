import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { mustRun } from '@b2-partner/process';
import { parse } from 'yaml';
import type { Report } from './report.ts';
import { publishedPackages } from './workspace/packages.ts';

/** Licences that fit an MIT package. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** What `pnpm licenses list --json` prints: packages by licence. */
type Licences = Readonly<Record<string, readonly { readonly name: string; readonly versions: readonly string[] }[]>>;

/** Checks where dependencies come from, and the licences of those that users install with our packages. */
export async function checkSupplyChain(root: string): Promise<Report> {
  const filters = publishedPackages(root).flatMap(({ name }) => ['--filter', name]);
  const list = ['tools/dev/pnpm.mjs', ...filters, 'licenses', 'list', '--prod', '--json'];
  const output = await mustRun([process.execPath, ...list], { cwd: root });
  // Without any dependency it prints a sentence instead.
  const licences: Licences = output.includes('{') ? JSON.parse(output.slice(output.indexOf('{'))) : {};
  return {
    title: 'Supply chain',
    lines: Object.entries(licences).map(([licence, some]) => `${licence}: ${some.map(({ name }) => name).join(', ')}`),
    problems: [...licenceProblems(licences), ...lockfileProblems(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))],
    advice: 'Use another dependency.',
  };
}

/** The licences that do not fit, one sentence a package. */
export function licenceProblems(licences: Licences): string[] {
  return Object.entries(licences)
    .filter(([licence]) => !allowed.includes(licence))
    .flatMap(([licence, some]) => some.map(({ name, versions }) => `${name} ${versions} has the licence ${licence}`));
}

interface Lockfile {
  readonly importers?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, { version: string }>>>>>
  >;
  readonly packages?: Readonly<Record<string, { readonly resolution?: object }>>;
}

/** The packages of a pnpm lockfile that do not come from the registry with a checksum, nor from this workspace. */
export function lockfileProblems(lockfile: string): string[] {
  const { importers = {}, packages = {} }: Lockfile = parse(lockfile);
  const isOurs = (folder: string) => folder in importers && !folder.startsWith('..');
  const fromRegistry = ({ resolution = {} }) => /^\{"integrity":"sha512-[^"]+"\}$/.test(JSON.stringify(resolution));
  return [
    ...Object.entries(packages)
      .filter(([, one]) => !fromRegistry(one))
      .map(([name]) => `${name} does not come from the registry with a sha512 checksum`),
    ...Object.entries(importers).flatMap(([folder, groups]) =>
      Object.values(groups)
        .flatMap((group) => Object.entries(group))
        .filter(([, { version }]) => {
          const [, kind, target = ''] = /^([a-z+]+):(.*)$/.exec(version) ?? [];
          return kind !== undefined && !(kind === 'link' && isOurs(posix.join(folder, target)));
        })
        .map(([name, { version }]) => `${folder} takes ${name} from ${version}, which is not in this workspace`),
    ),
  ];
}
