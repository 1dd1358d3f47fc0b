import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test-results', 'readme');

/** A TypeScript snippet of the README, as it stands. */
export interface Snippet {
  /** The heading that it stands under, and its place there. */
  name: string;
  /** The program, as a module that Node runs. */
  file: string;
}

/** Writes every TypeScript snippet of the README into a folder inside this package, where its own name resolves. */
export async function writeSnippets(): Promise<Snippet[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const snippets: Snippet[] = [];
  let heading = '';
  for (const [, title, code] of readme.matchAll(/^#+ ([^\n]*)$|^```ts\n(.*?)^```$/gms)) {
    if (title) heading = title;
    if (!code) continue;
    const file = join(folder, `${snippets.length}.ts`);
    writeFileSync(file, code);
    snippets.push({ name: `${heading} (${snippets.length})`, file: await toJavaScript(file) });
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }));
  return snippets;
}

/** The folder of the snippets, with a tsconfig.json. */
export const snippetsFolder = folder;

async function toJavaScript(file: string): Promise<string> {
  const bundle = await rolldown({ input: file, external: /^[^./]/ });
  const target = file.replace(/\.ts$/, '.mjs');
  await bundle.write({ file: target });
  return target;
}
