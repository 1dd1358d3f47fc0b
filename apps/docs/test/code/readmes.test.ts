import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, type Program } from './programs.ts';

const packages = fileURLToPath(new URL('../../../../packages/', import.meta.url));

const programs = readdirSync(packages)
  .filter((name) => existsSync(`${packages}${name}/README.md`))
  .flatMap(programsOf);

/** The TypeScript of a package's README, each block as a module of its own. */
function programsOf(name: string): Program[] {
  const text = readFileSync(`${packages}${name}/README.md`, 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    name: `${name}/line-${text.slice(0, match.index).split('\n').length}`,
    code: String(match[1]),
  }));
}

it('every TypeScript block of every README compiles alone', async () => {
  expect(programs.length).toBeGreaterThan(25);
  await compile('readmes', programs);
});
