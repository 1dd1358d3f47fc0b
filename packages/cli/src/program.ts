import { Argument, Command, Help, Option } from 'commander';
import type { CommandSpec, ExitCodeResult, OptionSpec, Values } from './command.ts';
import { type CommandEntry, commandTable } from './commands/table.ts';
import { operations } from './generated/spec.ts';
import { version } from './generated/version.ts';
import { type GlobalValues, globalOptions, yesOption } from './globalOptions.ts';

/** What happens when a command is called. */
export type Runner = (spec: CommandSpec, args: (string | undefined)[], values: Values & GlobalValues) => Promise<void>;

/** How commander writes. */
export interface ProgramStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outWidth: number;
  readonly outHasColors: boolean;
}

const footer = `
Start:
  $ b2-partner login
  $ b2-partner groups
  $ b2-partner mock & b2-partner --mock groups

Exit codes: 0 done, 1 error, 2 usage or input, 3 findings, 4 authorization, 5 rejected by the service,
6 unreachable or rate limited, 7 keys or outcomes need a person, 130 and 143 signals.
`;

const helpOption = ['-h, --help', 'show this help'] as const;

const globalGroup = 'Global options:';

/** What commander passes to an action: the arguments, then the options and the command. */
const argumentsOf = (all: unknown[]) => all.slice(0, -2) as (string | undefined)[];

export type { ExitCodeResult };

/** The command line. Only the commands on the way to the one that `argv` names are loaded, or all of them. */
export async function createProgram(
  argv: readonly string[] | 'all',
  runner: Runner,
  streams: ProgramStreams,
): Promise<Command> {
  const program = prepared(new Command('b2-partner'), streams)
    .description('The Backblaze Partner API at a terminal.')
    .version(version, '-V, --version', 'print the version')
    .addHelpCommand(new Command('help').argument('[command]').summary('Show the help of a command').helpGroup('Tools:'))
    .addHelpText('after', footer);
  addOptions(program, globalOptions);
  await addCommands(program, commandTable, argv === 'all' ? 'all' : wordsOf(argv), runner, streams);
  return program;
}

function prepared(command: Command, { out, err, outWidth, outHasColors }: ProgramStreams): Command {
  return command
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: out,
      writeErr: err,
      getOutHelpWidth: () => outWidth,
      getErrHelpWidth: () => outWidth,
      getOutHasColors: () => outHasColors,
      outputError: () => {},
    })
    .configureHelp({ showGlobalOptions: false, styleTitle: (title) => title, formatHelp: commandsFirst })
    .helpOption(...helpOption);
}

/** Whoever asks what a command has below it looks for commands, not for flags. */
function commandsFirst(this: Help, command: Command, help: Help): string {
  const text = Help.prototype.formatHelp.call(this, command, help);
  if (command.commands.length === 0) return text;
  const sections = text.trimEnd().split('\n\n');
  const isFlags = (section: string) => section.startsWith('Options:') || section.startsWith(globalGroup);
  const flags = sections.filter(isFlags);
  return `${[...sections.filter((section) => !isFlags(section)), ...flags].join('\n\n')}\n`;
}

function addOptions(command: Command, specs: readonly OptionSpec[], group?: string): void {
  for (const { syntax, help, choices, parse, isHidden } of specs) {
    const option = new Option(syntax, help);
    if (choices) option.choices(choices);
    if (isHidden) option.hideHelp();
    if (parse) option.argParser(parse);
    if (group !== undefined) option.helpGroup(group);
    command.addOption(option);
  }
}

/** What every command takes, below what only this one takes. */
function addGlobalOptions(command: Command): void {
  addOptions(command, globalOptions, globalGroup);
  command.addHelpOption(new Option(...helpOption).helpGroup(globalGroup));
}

async function addCommands(
  parent: Command,
  table: Readonly<Record<string, CommandEntry>>,
  words: readonly string[] | 'all',
  runner: Runner,
  streams: ProgramStreams,
): Promise<void> {
  for (const [name, entry] of Object.entries(table)) {
    const command = prepared(new Command(name), streams).summary(entry.summary).helpGroup(entry.group);
    parent.addCommand(command);
    if (words !== 'all' && words[0] !== name) continue;
    if (entry.load !== undefined) configure(command, (await entry.load()).command, entry, runner);
    else {
      command.description(entry.summary).helpCommand('help [command]', 'Show the help of a command');
      addGlobalOptions(command);
    }
    if (entry.commands) {
      const below = words === 'all' ? words : words.slice(1);
      await addCommands(command, entry.commands, below, runner, streams);
    }
  }
}

function configure(command: Command, spec: CommandSpec, entry: CommandEntry, runner: Runner): void {
  const described = spec.operation === undefined ? entry.summary : operations[spec.operation].description;
  command.description([described, spec.description].filter(Boolean).join('\n\n'));
  for (const { syntax, help, choices } of spec.arguments ?? []) {
    const argument = new Argument(syntax, help);
    command.addArgument(choices ? argument.choices(choices) : argument);
  }
  if (spec.passThrough) {
    command.helpOption(false).allowUnknownOption().allowExcessArguments();
    command.action(() => runner(spec, command.args, command.optsWithGlobals()));
    return;
  }
  addOptions(command, spec.options ?? []);
  if (spec.asks) addOptions(command, [yesOption]);
  addGlobalOptions(command);
  command.addHelpText('after', exampleText(spec.examples));
  command.action((...all: unknown[]) => runner(spec, argumentsOf(all), mergedValues(command)));
}

function exampleText(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  $ b2-partner ${example}\n`).join('')}`;
}

/** Global flags may stand in front of the command and behind it; those of a command only behind it. */
function mergedValues(command: Command): Values & GlobalValues {
  const merged: Record<string, unknown> = { input: true, color: true };
  const globalNames = new Set(globalOptions.map(({ syntax, help }) => new Option(syntax, help).attributeName()));
  const levels = [command];
  for (let at = command.parent; at; at = at.parent) levels.unshift(at);
  for (const level of levels) {
    for (const [name, value] of Object.entries(level.opts())) {
      const isMeant = level === command || globalNames.has(name);
      if (isMeant && level.getOptionValueSource(name) !== 'default') merged[name] = value;
    }
  }
  return merged as unknown as Values & GlobalValues;
}

/** The words in front of which no flag stands, so far as they can name a command. */
function wordsOf(argv: readonly string[]): string[] {
  const withValue = new Set(
    globalOptions.filter(({ syntax }) => syntax.includes('<')).map(({ syntax }) => syntax.split(' ')[0]),
  );
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string;
    if (word === '--') break;
    if (withValue.has(word)) index += 1;
    else if (!word.startsWith('-')) words.push(word);
  }
  return words[0] === 'help' ? words.slice(1) : words;
}
