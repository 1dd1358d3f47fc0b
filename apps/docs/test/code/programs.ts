import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from './execute.ts';

/** A piece of TypeScript from a page. */
export interface Program {
  /** What it is called in a test; a relative path without extension. */
  readonly name: string;
  readonly code: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the package, so that its dependencies are found.
const folder = (label: string): string => join(root, 'test-results', 'code', label);

const settings = {
  extends: '../../../../../tsconfig.base.json',
  compilerOptions: {
    noEmit: false,
    rewriteRelativeImportExtensions: false,
    resolveJsonModule: true,
    outDir: 'js',
    rootDir: 'ts',
    // What a sample returns is none of the types' business, and its last line may be left unused.
    noUnusedLocals: false,
  },
  include: ['ts'],
};

/** Type-checks programs under the repository's strictest settings, and compiles them; gives the folder of the output. */
export async function compile(label: string, programs: readonly Program[]): Promise<string> {
  const at = folder(label);
  rmSync(at, { recursive: true, force: true });
  for (const { name, code } of programs) write(join(at, 'ts', `${name}.ts`), code);
  write(join(at, 'tsconfig.json'), JSON.stringify(settings));
  write(join(at, 'package.json'), JSON.stringify({ type: 'module' }));
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { exitCode, stdout } = await execute(tsc, ['-p', join(at, 'tsconfig.json')], { cwd: at, env: {} });
  if (exitCode !== 0) throw new Error(`the programs do not type-check:\n${stdout}`);
  return join(at, 'js');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
