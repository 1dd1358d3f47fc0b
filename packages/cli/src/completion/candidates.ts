import type { ArgumentSpec, CommandSpec, Completion, OptionSpec } from '../command.ts';
import { type CommandEntry, commandTable } from '../commands/table.ts';
import { globalOptions, yesOption } from '../globalOptions.ts';

/** Something that a shell offers. */
export interface Candidate {
  value: string;
  description: string;
}

/** Where on the command line the cursor stands. */
interface Line {
  readonly below: Readonly<Record<string, CommandEntry>> | undefined;
  readonly options: readonly OptionSpec[];
  /** The argument that comes next. */
  readonly argument: ArgumentSpec | undefined;
  /** The option whose value comes next. */
  readonly pending: OptionSpec | undefined;
}

const completionOf = ({ complete, choices }: OptionSpec) => complete ?? choices;
const takesValue = ({ syntax }: OptionSpec) => syntax.includes('<');
const longOf = (syntax: string) => /--[a-z-]+/.exec(syntax)?.[0] ?? syntax;

/** bash hands words over as they are typed. */
const unquoted = (word: string) => word.replace(/^["']/, '').replaceAll(/\\(.)/g, '$1');

/** What a shell offers for the last of these words, the one that is being typed. */
export async function candidates(
  words: readonly string[],
  groups: () => Promise<readonly Candidate[]>,
): Promise<Candidate[]> {
  const typed = unquoted(words.at(-1) ?? '');
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/.exec(typed) ?? [];
  // bash hands `--region=us` over in three words.
  const isSplit = words.at(-2) === '=' || typed === '=';
  const before = words.slice(0, -1).filter((word) => word !== '=');
  const line = await readLine(before);
  const option = flag ? line.options.find(({ syntax }) => longOf(syntax) === flag) : line.pending;
  const prefix = flag ? (value as string) : isSplit && typed === '=' ? '' : typed;
  const offered = option ? await offeredFor(completionOf(option), groups) : await offeredAt(line, typed, groups);
  const fitting = offered.filter((candidate) => candidate.value.toLowerCase().startsWith(prefix.toLowerCase()));
  return flag ? fitting.map((candidate) => ({ ...candidate, value: `${flag}=${candidate.value}` })) : fitting;
}

async function readLine(words: readonly string[]): Promise<Line> {
  let below: Line['below'] = commandTable;
  let spec: CommandSpec | undefined;
  let options: readonly OptionSpec[] = globalOptions;
  let pending: OptionSpec | undefined;
  let position = 0;
  for (const word of words) {
    if (pending !== undefined) pending = undefined;
    else if (word.startsWith('-'))
      pending = options.find((option) => takesValue(option) && option.syntax.split(/[ ,]+/).includes(word));
    else if (below?.[word] !== undefined) {
      const entry: CommandEntry = below[word];
      below = entry.commands;
      spec = (await entry.load?.())?.command;
      options = [...(spec?.options ?? []), ...(spec?.asks ? [yesOption] : []), ...globalOptions];
    } else if (word !== 'help') {
      position += 1;
      below = undefined;
    }
  }
  return { below, options, argument: spec?.arguments?.[position], pending };
}

async function offeredFor(
  completion: Completion | undefined,
  groups: () => Promise<readonly Candidate[]>,
): Promise<Candidate[]> {
  if (completion === undefined || completion === 'file') return [];
  if (completion === 'group') return [...(await groups())];
  return completion.map((value) => ({ value, description: '' }));
}

async function offeredAt(line: Line, typed: string, groups: () => Promise<readonly Candidate[]>): Promise<Candidate[]> {
  if (typed.startsWith('-')) {
    const shown = line.options.filter(({ isHidden }) => !isHidden);
    return shown.map(({ syntax, help }) => ({ value: longOf(syntax), description: help }));
  }
  const commands = Object.entries(line.below ?? {}).map(([value, { summary }]) => ({ value, description: summary }));
  const values = await offeredFor(line.argument?.complete ?? line.argument?.choices, groups);
  return [...commands, ...values];
}
