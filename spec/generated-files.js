import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes what a package generates from the description, or with `--check` on the command line writes nothing and fails
 * when a file is stale.
 * @param {URL} folder the package @param {Record<string, string>} files text by path in the package
 */
export async function keepGenerated(folder, files) {
  const keep = process.argv.includes('--check') ? check : write;
  for (const [path, text] of Object.entries(files)) await keep(folder, path, text);
}

/** A module that says a package's version: importing package.json needs an import attribute or a permission, or fails. */
export function versionModule({ version }) {
  return `\n/** The version of this package. */\nexport const version = '${version}';\n`;
}

async function write(folder, path, text) {
  const file = new URL(path, folder);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

async function check(folder, path, text) {
  const current = await readFile(new URL(path, folder), 'utf8').catch(() => '');
  if (current === text) return;
  console.error(`${path} is stale: run \`npm run generate\` and commit the result`);
  process.exitCode = 1;
}
