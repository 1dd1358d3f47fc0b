import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { entriesOf } from './apiReports/entries.ts';
import type { Report } from './report.ts';
import { publishedPackages } from './workspace/packages.ts';

/** Checksums of what each package promises, by its name. */
type Promises = Readonly<Record<string, string>>;

const releasedFile = (root: string) => join(root, 'tools/release/released.json');

/** Requires a changeset for every package whose API report, or whose OpenAPI document, is not the released one. */
export async function checkChanges(root: string): Promise<Report> {
  const released = lastRelease(root);
  const changed = Object.entries(promises(root)).filter(([name, checksum]) => released[name] !== checksum);
  const announced = await announcedPackages(root);
  return {
    title: 'Changes since the last release',
    lines: changed.map(([name]) => name),
    problems: changed
      .filter(([name]) => !announced.has(name))
      .map(([name]) => `${name} has changed, but no changeset names it`),
    advice: 'Run `npm run changeset`, and describe the change for the users of the package.',
  };
}

/** Makes what the packages promise now the state that later changes are compared with. */
export function keepRelease(root: string): void {
  writeFileSync(releasedFile(root), `${JSON.stringify(promises(root), undefined, 2)}\n`);
}

function promises(root: string): Promises {
  return Object.fromEntries(
    publishedPackages(root).flatMap((one) => {
      const reports = entriesOf([one]).map(({ report }) => report);
      const files = [...reports, `${one.folder}/dist/openapi.json`].filter((file) => existsSync(join(root, file)));
      const checksum = createHash('sha256');
      for (const file of files) checksum.update(readFileSync(join(root, file)));
      return files.length === 0 ? [] : [[one.name, checksum.digest('hex')]];
    }),
  );
}

function lastRelease(root: string): Promises {
  return existsSync(releasedFile(root)) ? JSON.parse(readFileSync(releasedFile(root), 'utf8')) : {};
}

async function announcedPackages(root: string): Promise<Set<string>> {
  // Its ESM build re-exports its CommonJS build, which Node hands over as a namespace in a namespace.
  const read = createRequire(import.meta.url)('@changesets/read') as typeof import('@changesets/read');
  const changesets = await read.default(root);
  const releases = changesets.flatMap((changeset) => changeset.releases);
  return new Set(releases.filter(({ type }) => type !== 'none').map(({ name }) => name));
}
