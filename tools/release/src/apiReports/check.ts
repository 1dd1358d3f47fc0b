import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { publishedPackages, workspacePackages } from '../workspace/packages.ts';
import { changedLines } from './changedLines.ts';
import { type Entry, entriesOf, untyped } from './entries.ts';
import { extractReport } from './extract.ts';

/** Gives the report of a module as it is now. */
export type Extract = (root: string, entry: Entry) => string;

/** Compares the public surface of every published module with its committed report. */
export function checkApiReports(root: string, extract: Extract = extractReport): Report {
  const drifts = driftsIn(root, extract);
  return {
    title: 'Public API',
    lines: drifts.flatMap(({ entry, lines }) => [
      `${entry.specifier}: ${lines.length === 0 ? 'unchanged' : 'has changed'}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    problems: [
      ...drifts
        .filter(({ lines }) => lines.length > 0)
        .map(({ entry }) => `The public API of ${entry.specifier} differs from ${entry.report}`),
      ...orphansIn(root).map((report) => `${report} describes a module that is not exported`),
      ...untyped(publishedPackages(root)).map((specifier) => `${specifier} is exported without types`),
    ],
    advice: 'If you meant the change, run `npm run api:accept` and commit the reports with a changeset.',
  };
}

/** Writes the reports as the surface is now, and removes those of no module; gives the files that it touched. */
export function acceptApi(root: string, extract: Extract = extractReport): string[] {
  const stale = driftsIn(root, extract).filter(({ lines }) => lines.length > 0);
  const orphans = orphansIn(root);
  for (const { entry, report } of stale) writeFileSync(join(root, entry.report), report);
  for (const report of orphans) rmSync(join(root, report));
  return [...stale.map(({ entry }) => entry.report), ...orphans];
}

function driftsIn(root: string, extract: Extract) {
  return entriesOf(publishedPackages(root)).map((entry) => {
    const file = join(root, entry.report);
    const report = extract(root, entry);
    return { entry, report, lines: changedLines(existsSync(file) ? readFileSync(file, 'utf8') : '', report) };
  });
}

function orphansIn(root: string): string[] {
  const known = new Set(entriesOf(publishedPackages(root)).map(({ report }) => report));
  return workspacePackages(root)
    .flatMap(({ folder }) => readdirSync(join(root, folder)).map((name) => ({ name, path: `${folder}/${name}` })))
    .filter(({ name, path }) => /^api(?:\..+)?\.md$/.test(name) && !known.has(path))
    .map(({ path }) => path);
}
