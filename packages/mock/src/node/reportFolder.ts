import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportFile } from '../reports/reportFiles.ts';
import type { ReportFolder } from '../reports/reportWriter.ts';
import { MockError } from '../wire/mockError.ts';
import { makeDirectory } from './makeDirectory.ts';

/** Says that a directory is ours, so that real reports are never overwritten. */
const marker = '.b2-partner-mock';

/** Opens a directory for usage reports. Throws a `MockError` when it holds anything that isn't from a mock. */
export function openReports(directory: string): ReportFolder {
  withStorageErrors(directory, () => claim(directory));
  return {
    clear: () =>
      withStorageErrors(directory, () => {
        const days = readdirSync(directory).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
        for (const day of days) rmSync(join(directory, day), { recursive: true });
      }),
    write: (day, files) => withStorageErrors(directory, () => writeFiles(join(directory, day), files)),
  };
}

/** Does what may fail, and says what it failed on. */
function withStorageErrors<T>(directory: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof MockError) throw error;
    throw new MockError(`cannot write usage reports to ${directory}: ${(error as Error).message}`);
  }
}

function claim(directory: string): void {
  makeDirectory(resolve(directory));
  if (existsSync(join(directory, marker))) return;
  if (readdirSync(directory).length > 0) {
    throw new MockError(`${directory} holds files that are not from a mock; name an empty directory for its reports`);
  }
  writeFileSync(join(directory, marker), 'The usage reports here are made up, and replaced when the mock starts.\n');
}

function writeFiles(folder: string, files: Iterable<ReportFile>): void {
  let made = false;
  for (const { name, text } of files) {
    if (!made) makeDirectory(resolve(folder));
    made = true;
    writeFileSync(join(folder, name), text);
  }
}
