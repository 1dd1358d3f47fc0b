import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The changelog of a package. */
export interface PackageLog {
  readonly name: string;
  /** Markdown, from its first version on. */
  readonly text: string;
}

/** The changelogs that the releases have left, by package. */
export function packageLogs(root: string): PackageLog[] {
  const folders = ['spec', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))];
  return folders.flatMap((folder) => {
    const file = join(root, folder, 'CHANGELOG.md');
    if (!existsSync(file)) return [];
    const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string };
    return [{ name, text: readFileSync(file, 'utf8').replace(/^# .*\n+/, '') }];
  });
}
