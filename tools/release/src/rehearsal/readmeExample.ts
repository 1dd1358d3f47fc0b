import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first TypeScript program in a README. @throws Error when there is none. */
export function readmeExample(root: string, folder: string): string {
  const path = `${folder}/README.md`;
  const [, code] = /^```ts[^\n]*\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, path), 'utf8')) ?? [];
  if (code === undefined) throw new Error(`${path} has no TypeScript example`);
  return code;
}
