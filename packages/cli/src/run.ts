import { CommanderError } from 'commander';
import type { CommandSpec, Values } from './command.ts';
import { createContext } from './createContext.ts';
import { usageError } from './errors/cliError.ts';
import { errorText } from './errors/errorText.ts';
import { exitCodeOf } from './errors/exitCodeOf.ts';
import { Stop } from './errors/stop.ts';
import { exit } from './exitCodes.ts';
import type { GlobalValues } from './globalOptions.ts';
import { createProgram } from './program.ts';
import { styleFor } from './terminal/style.ts';
import type { Terminal } from './terminal/terminal.ts';
import { Writer } from './terminal/writer.ts';
import { withoutSecrets } from './text/withoutSecrets.ts';
import { wrap } from './text/wrap.ts';

/** How a run of the command ended. */
export interface Ended {
  code: number;
  /** Whether a signal or a reader that went away ended it. */
  isStopped: boolean;
}

/** A flag with an optional value would swallow the argument behind it, so its value is a flag of its own. */
const spelled = (word: string) => (word === '--reveal=force' ? '--reveal-force' : word);

/** Runs a command line. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<Ended> {
  const { stdout, stderr } = terminal;
  if (argv[0] === '__complete') {
    await (await import('./completion/complete.ts')).complete(argv.slice(1), terminal);
    return { code: exit.done, isStopped: false };
  }
  const stopping = new AbortController();
  // Words that nobody reads are no reason to stop.
  stderr.on('error', () => {});
  const writer = new Writer(stdout, (stop) => stopping.abort(stop));
  const signals = onSignals((signal) => stopping.abort(new Stop(signal)));
  let exitCode: number = exit.done;
  const runner = async (spec: CommandSpec, args: (string | undefined)[], values: Values & GlobalValues) => {
    checkFormat(spec, values);
    const { signal } = stopping;
    const context = createContext({ terminal, writer, signal, onSecondSignal: signals.onSecond }, values);
    exitCode = (await spec.run(context, args, values)) ?? exit.done;
  };
  try {
    const program = await createProgram(argv, runner, {
      out: (text) => void writer.write(text).catch(() => {}),
      err: (text) => void stderr.write(text),
      outWidth: Math.min(stdout.isTTY ? stdout.columns || 80 : 80, 120),
      outHasColors: false,
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv.map(spelled), { from: 'user' });
    await writer.end().catch(ignoreClosedPipe);
    return ended(exitCode);
  } catch (caught) {
    return ended(await failed(stopping.signal.aborted ? stopping.signal.reason : caught, caught));
  } finally {
    signals.release();
  }

  function ended(code: number): Ended {
    return { code, isStopped: stopping.signal.aborted };
  }

  function complain(message: string): void {
    // A word in the wrong place is quoted, and may be a connection string.
    const text = withoutSecrets(message, argv);
    stderr.write(`${stderr.isTTY ? wrap(text, stderr.columns || 80) : text}\n`);
  }

  async function failed(error: unknown, caught: unknown): Promise<number> {
    await writer.end().catch(() => {});
    if (caught instanceof CommanderError) return commanderCode(caught);
    // Whatever was under way when the command was stopped may need a person all the same.
    const code = exitCodeOf(caught) === exit.person ? exit.person : exitCodeOf(error);
    const style = styleFor(stderr, !argv.includes('--no-color'));
    const text = code === exit.person ? errorText(caught) : error instanceof Stop ? '' : errorText(error);
    if (text !== '') complain(`${style('red', 'error:')} ${text}`);
    return error instanceof Stop && error.exitCode !== exit.done ? error.exitCode : code;
  }

  function commanderCode(error: CommanderError): number {
    if (error.exitCode === 0) return exit.done;
    // Help was asked for by leaving the command out.
    if (error.code === 'commander.help') return exit.usage;
    const style = styleFor(stderr, !argv.includes('--no-color'));
    complain(`${style('red', 'error:')} ${sentence(error.message)} See --help.`);
    return exit.usage;
  }
}

/** Calls back at the first signal. The second one ends the process, or does what the command wants; the third ends it. */
function onSignals(callBack: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void) {
  let second: (() => void) | undefined;
  let count = 0;
  const listeners = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const listener = () => {
      count += 1;
      if (count === 1) callBack(signal);
      else if (count === 2 && second !== undefined) second();
      else process.exit(new Stop(signal).exitCode);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return {
    onSecond: (act: () => void) => {
      second = act;
    },
    release: () => {
      for (const off of listeners) off();
    },
  };
}

function checkFormat({ formats = ['json', 'csv'] }: CommandSpec, { json, csv }: GlobalValues): void {
  if (json && csv) throw usageError('Choose one of --json and --csv.');
  if (json && !formats.includes('json')) throw usageError('This command has no --json output.');
  if (csv && !formats.includes('csv')) throw usageError('This command has no --csv output.');
}

/** The command has come to its end, whether somebody reads it or not. */
function ignoreClosedPipe(error: unknown): void {
  if (!(error instanceof Stop)) throw error;
}

/** What commander says, as sentences on one line. */
function sentence(message: string): string {
  const [what = '', hint] = message.replace(/^error: /, '').split(/\s*\n\s*/);
  const capital = what.charAt(0).toUpperCase() + what.slice(1);
  const ended = /[.?]$/.test(capital) ? capital : `${capital}.`;
  return hint === undefined ? ended : `${ended} ${hint.replace(/^\((.*)\)$/, '$1')}`;
}
