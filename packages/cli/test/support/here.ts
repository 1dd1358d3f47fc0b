import { Readable, Writable } from 'node:stream';
import { run } from '../../src/run.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { cleanEnv, type Ended, type RunOptions } from './cli.ts';

/** How to run a command line in the process of the test. */
export interface HereOptions extends RunOptions {
  /** Width of the terminal that stdin, stdout and stderr are; without it they are pipes. */
  columns?: number | undefined;
}

/** What a terminal has that a pipe has not. */
const terminalOf = (columns: number | undefined) =>
  columns === undefined ? {} : { isTTY: true, columns, hasColors: () => true };

/** A stream that keeps what is written to it. */
function collector(columns: number | undefined): { stream: Writable; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(piece, _, done) {
      pieces.push(String(piece));
      done();
    },
  });
  return { stream: Object.assign(stream, terminalOf(columns)), text: () => pieces.join('') };
}

/**
 * Runs the command without starting a process, for tests of what a command does and prints. Signals, real terminals, and
 * that the published command starts are the business of `runCli` and `runInTerminal`. The folder of the process becomes
 * the home, as paths in arguments are relative to it.
 */
export async function runHere(
  home: string,
  args: readonly string[],
  { env, input = '', cwd = home, columns }: HereOptions = {},
): Promise<Ended> {
  process.chdir(cwd);
  process.env.HOME = home;
  const stdout = collector(columns);
  const stderr = collector(columns);
  const stdin = Object.assign(Readable.from(input === '' ? [] : [Buffer.from(input)]), terminalOf(columns));
  const terminal = { stdin, stdout: stdout.stream, stderr: stderr.stream, env: cleanEnv(home, env) };
  const { code } = await run(args, terminal as unknown as Terminal);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
