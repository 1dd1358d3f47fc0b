import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { publishedPackages } from '../workspace/packages.ts';
import { changedLines } from './changedLines.ts';
import { type Entry, entriesOf } from './entries.ts';
import { extractReport } from './extract.ts';

/** Gives the report of a module as it is now. */
export type Extract = (root: string, entry: Entry) => string;

/** Compares the public surface of every published module with its committed report. */
export function checkApiReports(root: string, extract: Extract = extractReport): Report {
  const drifts = driftsIn(root, extract);
  return {
    title: 'Public API',
    lines: drifts.flatMap(({ entry, lines }) => [
      `${entry.specifier}: ${lines.length === 0 ? 'as reported' : 'has changed'}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    problems: drifts
      .filter(({ lines }) => lines.length > 0)
      .map(({ entry }) => `${entry.specifier} is not what ${entry.report} says`),
    advice: 'If the change is meant: `npm run api:accept`, and commit the reports with a changeset that tells users.',
  };
}

/** Writes the reports as the surface is now; gives the files that were written. */
export function acceptApi(root: string, extract: Extract = extractReport): string[] {
  const stale = driftsIn(root, extract).filter(({ lines }) => lines.length > 0);
  for (const { entry, report } of stale) writeFileSync(join(root, entry.report), report);
  return stale.map(({ entry }) => entry.report);
}

function driftsIn(root: string, extract: Extract) {
  return entriesOf(publishedPackages(root)).map((entry) => {
    const file = join(root, entry.report);
    const report = extract(root, entry);
    return { entry, report, lines: changedLines(existsSync(file) ? readFileSync(file, 'utf8') : '', report) };
  });
}
