import { beginRun, type EntryInput, type RunInputOptions, readEntries } from '@b2-partner/provision';
import { approve } from '../change.ts';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { countText } from '../text/numbers.ts';
import { connectionString } from './connectionString.ts';
import { followFleet } from './followFleet.ts';
import { inputText } from './inputText.ts';
import { type DatabaseRef, ledgerOf, withRun } from './ledgerRef.ts';
import { outcomeView } from './outcomeView.ts';
import type { RunValues } from './runOptions.ts';
import { sinkOf } from './sinkOf.ts';

/** What the flags of a run in a database say. */
export interface FleetValues extends RunValues {
  queue?: string;
  /** `false`: hands the entries to the workers, and does not wait for them. */
  wait?: boolean;
}

/** The input of a run in a database. */
interface FleetInput {
  rows: readonly EntryInput[];
  options: Pick<RunInputOptions, 'groups' | 'template' | 'append'>;
  /** The file, as it was named. */
  inputName: string;
}

/** Hands a new run, or one that is there, to the workers of a fleet, and follows it. */
export async function provisionInFleet(
  context: Context,
  ref: DatabaseRef,
  { rows, options, inputName }: FleetInput,
  values: FleetValues,
): Promise<ExitCode> {
  const { keys, sealTo, sealOnly, quietPeriod, concurrency } = values;
  requireFleetFlags(values);
  if (sealTo === undefined)
    throw usageError(
      'Several computers work on a ledger in a database, so name who can open the keys: --seal-to age1….',
    );
  const entries = await readEntries(rows, {
    groups: options.groups ?? [],
    ...(options.template !== undefined && { template: options.template }),
  });
  await approve(context, {
    facts: { Input: inputText(inputName, entries), 'Keys to': String(keys), Ledger: ref.shown },
    question: `Create up to ${countText(entries.length, 'account')}?`,
    needsYes: false,
  });
  const ledger = await ledgerOf(ref, context);
  try {
    const { header, sessions } = await beginRun(rows, {
      ledger,
      sink: sinkOf(keys),
      ...options,
      seal: { recipients: sealTo, ...(sealOnly && { only: true }) },
      ...(quietPeriod !== undefined && { quiet: quietPeriod * 1000 }),
      ...(concurrency !== undefined && { concurrency }),
    });
    return await handOver(context, withRun(ref, header.run), ledger, values, sessions.length === 0);
  } finally {
    await ledger.close();
  }
}

/** Hands what is left of a run to the workers once more, and follows it. */
export async function resumeInFleet(context: Context, ref: DatabaseRef, values: FleetValues): Promise<ExitCode> {
  requireFleetFlags(values);
  const ledger = await ledgerOf(ref, context);
  try {
    const { header } = await ledger.begin();
    return await handOver(context, withRun(ref, header.run), ledger, values, false);
  } finally {
    await ledger.close();
  }
}

async function handOver(
  context: Context,
  ref: DatabaseRef & { run: string },
  ledger: Awaited<ReturnType<typeof ledgerOf>>,
  values: FleetValues,
  isNew: boolean,
): Promise<ExitCode> {
  const { enqueueRun } = await import('@b2-partner/provision/bullmq');
  const queue = await queueOf(context, ref, values.queue);
  const enqueue = async () => {
    const count = await enqueueRun({ queue, ledger });
    context.out.say(`${countText(count, 'entry').replace(/entrys$/, 'entries')} handed to the workers: ${ref.words}`);
  };
  if (values.wait === false) {
    await enqueue();
    return exit.done;
  }
  const printed = await context.out.sink(outcomeView());
  return followFleet(context, { ref, printed, enqueue, isNew });
}

/** The connection string of the queue. Default: the ledger's database. */
export async function queueOf(context: Context, ref: DatabaseRef, queue: string | undefined): Promise<string> {
  return queue === undefined ? ref.connection : connectionString(context, 'queue', queue);
}

function requireFleetFlags({ reveal, revealForce, breakLock }: FleetValues): void {
  if (reveal || revealForce) throw usageError('--reveal needs a ledger in a file: here the workers have the keys.');
  if (breakLock) throw usageError('--break-lock is for a ledger in a file: a database needs no lock.');
}

/** @throws {CliError} for flags that a ledger in a file does not know */
export function requireFileFlags({ queue, wait }: FleetValues): void {
  if (queue !== undefined)
    throw usageError('--queue is for a ledger in a database: --ledger postgres://user@host/database.');
  if (wait === false) throw usageError('--no-wait is for a ledger in a database: here nobody else works on the run.');
}
