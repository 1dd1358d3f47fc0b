import { spawn } from 'node:child_process';
import type { OptionSpec } from './command.ts';
import type { Context } from './context.ts';
import { CliError, usageError } from './errors/cliError.ts';
import { type ExitCode, exit } from './exitCodes.ts';
import type { View } from './output/view.ts';

/** The flag of commands with findings. */
export const notifyOption: OptionSpec = {
  syntax: '--notify <command>',
  help: 'run a program when something was found; it gets the findings on stdin, one JSON object per line',
};

/**
 * Prints findings, and hands them to the program of `--notify`. The program is not run when there are none.
 *
 * @returns 3 when there are findings, 0 otherwise
 */
export async function reportFindings<Item extends object>(
  context: Context,
  view: View<Item>,
  items: AsyncIterable<Item> | Iterable<Item>,
  notify: string | undefined,
): Promise<ExitCode> {
  const program = notify === undefined ? undefined : splitCommand(notify);
  const lines: string[] = [];
  const count = await context.out.list(view, kept(items));
  if (count > 0 && program !== undefined) await tell(program, lines.join(''));
  return count > 0 ? exit.findings : exit.done;

  async function* kept(all: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
    for await (const item of all) {
      if (program !== undefined) lines.push(`${JSON.stringify(view.json === undefined ? item : view.json(item))}\n`);
      yield item;
    }
  }
}

/** A program and its arguments: split at spaces, or a JSON array where one of them has a space. */
export function splitCommand(text: string): readonly string[] {
  const words = text.trimStart().startsWith('[') ? parseArray(text) : text.trim().split(/\s+/);
  if (words.length === 0 || words[0] === '') throw usageError('--notify needs a program.');
  return words;
}

async function tell([program, ...args]: readonly string[], input: string): Promise<void> {
  // Its output is for people: stdout belongs to the findings.
  const child = spawn(program as string, args, { stdio: ['pipe', process.stderr, process.stderr] });
  // A program that does not read all of its input is none of our business.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.on('close', (status, signal) => resolve(status ?? signal ?? 'unknown'));
  });
  if (code !== 0)
    throw new CliError(`The program of --notify failed (${code}): ${program}. The findings are printed above.`);
}

function parseArray(text: string): string[] {
  try {
    const words: unknown = JSON.parse(text);
    if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  } catch {}
  throw usageError(`${text} is no JSON array of strings.`);
}
