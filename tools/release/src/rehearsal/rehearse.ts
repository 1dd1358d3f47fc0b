import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '@b2-partner/process';
import { type Entry, entriesOf } from '../apiReports/entries.ts';
import type { Report } from '../report.ts';
import { catalog, publishedPackages, type WorkspacePackage } from '../workspace/packages.ts';
import { freshEnvironment } from './environment.ts';
import { type Materials, projects } from './projects.ts';
import { pack, publish } from './publish.ts';
import { readmeExample } from './readmeExample.ts';
import { startRegistry } from './registry.ts';
import { type Result, tryOut } from './tryOut.ts';

/**
 * A release without the world: publishes every package to a registry on this machine, installs them by name into empty
 * projects, and uses them there as the README says.
 *
 * @param tell hears what is being done, a line at a time
 */
export async function rehearse(root: string, tell: (line: string) => void): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'b2-partner-rehearsal-'));
  try {
    const registry = await startRegistry(folder, await machineRegistry(root));
    try {
      return await rehearseWith(registry.url, folder, root, tell);
    } finally {
      await registry.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rehearseWith(
  registry: string,
  folder: string,
  root: string,
  tell: (line: string) => void,
): Promise<Report> {
  const env = freshEnvironment(folder, registry, process.env);
  const published = publishedPackages(root);
  tell(`publishing ${published.map(({ name, manifest }) => `${name} ${manifest.version}`).join(', ')}`);
  await publish(await pack(root, published, folder), folder, env);
  const names = published.map(({ name }) => name);
  const results: Result[] = [];
  for (const project of projects(materials(root, published))) {
    tell(`installing into an empty project: ${project.name}`);
    results.push(...(await tryOut(project, names, join(folder, project.name.replace(' ', '-')), env)));
  }
  return report(results);
}

/** Read from npm at run time: its address belongs to this machine. */
async function machineRegistry(root: string): Promise<string> {
  const output = await mustRun(['npm', 'config', 'get', 'registry'], { cwd: root });
  const address = output.split('\n').findLast((line) => /^https?:/.test(line.trim()));
  if (address === undefined) throw new Error('npm has no registry configured');
  return address.trim();
}

function materials(root: string, published: readonly WorkspacePackage[]): Materials {
  const entries = entriesOf(published);
  return {
    modules: entries.map(({ specifier }) => specifier),
    programs: entries.filter((entry) => !isTypesOnly(root, entry)).map(({ specifier }) => specifier),
    documents: published.flatMap(({ name, manifest }) =>
      Object.keys(manifest.exports ?? {})
        .filter((path) => path.endsWith('.json') && path !== './package.json' && !path.includes('*'))
        .map((path) => `${name}/${path.slice(2)}`),
    ),
    commands: published.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {})),
    example: readmeExample(root, 'packages/client'),
    nodeTypes: `@types/node@${catalog(root)['@types/node']}`,
  };
}

function isTypesOnly(root: string, { folder, types }: Entry): boolean {
  const program = readFileSync(join(root, folder, types.replace(/\.d\.ts$/, '.js')), 'utf8');
  return /^\s*export \{\};?\s*$/.test(program);
}

function report(results: readonly Result[]): Report {
  const width = Math.max(...results.map(({ project }) => project.length));
  return {
    title: 'The packages, published and installed by name',
    lines: results.map(
      ({ project, step, failure }) => `${project.padEnd(width)}  ${failure === undefined ? '✓' : '✗'} ${step}`,
    ),
    problems: results.flatMap(({ project, step, failure }) =>
      failure === undefined ? [] : [`${project}, ${step}: ${failure}`],
    ),
    advice: 'An installed package does not work as its README says.',
  };
}
