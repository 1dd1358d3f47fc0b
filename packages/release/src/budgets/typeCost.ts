import { mustRun } from '../process/run.ts';

const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2022 --extendedDiagnostics'.split(' ');
const libraries = ['--lib', 'es2023,dom,dom.iterable,dom.asynciterable', '--types', ''];

/** How many types the compiler instantiates to check a program; the same on every machine. */
export async function typeCost(program: string, folder: string): Promise<number> {
  const commandLine = ['node_modules/.bin/tsc', '--ignoreConfig', ...options, ...libraries, program];
  const output = await mustRun(commandLine, { cwd: folder });
  const [, count] = /^Instantiations:\s+(\d+)$/m.exec(output) ?? [];
  if (count === undefined) throw new Error(`the compiler tells no instantiations for ${program}`);
  return Number(count);
}
