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

/** Runs a command line. Resolves to the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal;
  if (argv[0] === '__complete') {
    await (await import('./completion/complete.ts')).complete(argv.slice(1), terminal);
    return exit.done;
  }
  const stopping = new AbortController();
  // Words that nobody reads are no reason to stop.
  stderr.on('error', () => {});
  const writer = new Writer(stdout, (stop) => stopping.abort(stop));
  const release = onSignals((signal) => stopping.abort(new Stop(signal)));
  let exitCode: number = exit.done;
  const runner = async (spec: CommandSpec, args: (string | undefined)[], values: Values & GlobalValues) => {
    checkFormat(spec, values);
    const context = createContext(terminal, writer, values, stopping.signal);
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
    else await program.parseAsync(argv, { from: 'user' });
    await writer.end();
    return exitCode;
  } catch (caught) {
    return await failed(stopping.signal.aborted ? stopping.signal.reason : caught, caught);
  } finally {
    release();
  }

  async function failed(error: unknown, caught: unknown): Promise<number> {
    await writer.end().catch(() => {});
    if (caught instanceof CommanderError) return commanderCode(caught);
    // Whatever was under way when the command was stopped may need a person all the same.
    const code = exitCodeOf(caught) === exit.person ? exit.person : exitCodeOf(error);
    const style = styleFor(stderr, !argv.includes('--no-color'));
    const text = code === exit.person ? errorText(caught) : error instanceof Stop ? '' : errorText(error);
    if (text !== '') stderr.write(`${style('red', 'error:')} ${text}\n`);
    return error instanceof Stop && error.exitCode !== exit.done ? error.exitCode : code;
  }

  function commanderCode(error: CommanderError): number {
    if (error.exitCode === 0) return exit.done;
    // Help was asked for by leaving the command out.
    if (error.code === 'commander.help') return exit.usage;
    const style = styleFor(stderr, !argv.includes('--no-color'));
    stderr.write(`${style('red', 'error:')} ${sentence(error.message)} See --help.\n`);
    return exit.usage;
  }
}

/** What commander says, as sentences on one line. */
function sentence(message: string): string {
  const [what = '', hint] = message.replace(/^error: /, '').split(/\s*\n\s*/);
  const capital = what.charAt(0).toUpperCase() + what.slice(1);
  const ended = /[.?]$/.test(capital) ? capital : `${capital}.`;
  return hint === undefined ? ended : `${ended} ${hint.replace(/^\((.*)\)$/, '$1')}`;
}

function checkFormat({ formats = ['json', 'csv'] }: CommandSpec, { json, csv }: GlobalValues): void {
  if (json && csv) throw usageError('Choose one of --json and --csv.');
  if (json && !formats.includes('json')) throw usageError('This command has no --json output.');
  if (csv && !formats.includes('csv')) throw usageError('This command has no --csv output.');
}

/** Calls back at the first signal; at the second one the process ends. */
function onSignals(callBack: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void): () => void {
  const listeners = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    let isSecond = false;
    const listener = () => {
      if (isSecond) process.exit(new Stop(signal).exitCode);
      isSecond = true;
      callBack(signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const off of listeners) off();
  };
}
