import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test-results', 'readme');

/** What the surroundings of a snippet have: the reader's own vault, metrics and Redis. */
const surroundings = `
const vault = { put: async (name: string, credentials: object) => console.log('stored', name, Object.keys(credentials).length) };
const backupVault = vault;
const metrics = { observe: (...values: unknown[]) => console.log('observed', values.length), retried: (...values: unknown[]) => console.log(values) };
const kept = new Map<string, string>();
const redis = {
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: string, options: { PXAT: number }) => void (options.PXAT > Date.now() && kept.set(key, value)),
  del: async (key: string) => kept.delete(key),
};
export { backupVault, metrics, redis, vault };
`;
const partner = `import { PartnerClient } from '@b2-partner/client';\nconst partner = PartnerClient.fromEnv();\n`;

/** A TypeScript snippet of the README, with its surroundings. */
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
    const usesPartner = /\bpartner\./.test(code) && !/const partner\b/.test(code);
    const needsImport = usesPartner && !/import \{ PartnerClient/.test(code);
    writeFileSync(file, `${surroundings}${needsImport ? partner : ''}${code}`);
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
