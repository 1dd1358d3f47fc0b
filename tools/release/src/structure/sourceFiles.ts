import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const source = /\.(?:[cm]?[jt]sx?|astro)$/;
const notOurs = new Set(['node_modules', 'dist', 'test-results', 'coverage', '.astro', '.turbo']);

/** The source files under a folder, relative to it, sorted; without what is installed or built. */
export function sourceFiles(folder: string): string[] {
  return walk(folder, '').sort();
}

function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(folder, path);
    return entry.isFile() && source.test(entry.name) ? [path] : [];
  });
}
