import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(import.meta.resolve('@b2-partner/apidocs/package.json')).replace(
  /package\.json$/,
  'dist/pages',
);
const target = fileURLToPath(new URL('../src/content/docs/packages', import.meta.url));

/** Puts the pages that are made from the packages among those that are written by hand. Same files are left alone. */
export function copyPackagePages() {
  const wanted = filesBelow(source);
  for (const file of filesBelow(target)) if (!wanted.includes(file)) rmSync(join(target, file));
  for (const file of wanted) {
    if (read(join(target, file)) === read(join(source, file))) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(source, file), join(target, file));
  }
}

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.md'));
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
