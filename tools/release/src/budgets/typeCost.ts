import { mustRun } from '../process/run.ts';

const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2022'.split(' ');
const libraries = ['--lib', 'es2023,dom,dom.iterable,dom.asynciterable', '--types', ''];
// On one thread, so that nothing is waited for in a busy loop.
const told = ['--extendedDiagnostics', '--singleThreaded'];
// The compiler is a child of the Node process that it is called through: only a shell tells what both of them took.
const timed = ['sh', '-c', '"$@" || exit; times', 'sh'];

/** What a program asks of the compiler. */
export interface TypeCost {
  /** How many types it instantiates; the same on every machine. */
  readonly instantiations: number;
  /** Processor time, seconds. */
  readonly seconds: number;
}

/** Checks a program, and asks what that took. */
export async function typeCost(program: string, folder: string): Promise<TypeCost> {
  const compiler = ['node_modules/.bin/tsc', '--ignoreConfig', ...options, ...libraries, ...told, program];
  const output = await mustRun([...timed, ...compiler], { cwd: folder, env: { PATH: process.env.PATH } });
  const [, instantiations] = /^Instantiations:\s+(\d+)$/m.exec(output) ?? [];
  // The last line of `times` is about children: 0m0.31s 0m0.08s.
  const [, ...taken] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output) ?? [];
  if (instantiations === undefined || taken.length === 0)
    throw new Error(`nothing is told about ${program}:\n${output}`);
  const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = taken.map(Number);
  return { instantiations: Number(instantiations), seconds: (userMinutes + systemMinutes) * 60 + user + system };
}
