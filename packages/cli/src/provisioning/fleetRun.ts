import {
  beginRun,
  type EntryInput,
  type Ledger,
  type RunInputOptions,
  type RunView,
  readEntries,
} from '@b2-partner/provision';
import { approve } from '../change.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { countText, entriesText } from '../text/numbers.ts';
import { connectionString } from './connectionString.ts';
import { chooseIn, requireOwnRuns, runsIn } from './databaseRuns.ts';
import type { FleetValues } from './fleetFlags.ts';
import { followFleet } from './followFleet.ts';
import { inputText } from './inputText.ts';
import { isFinished } from './ledgerPath.ts';
import { type DatabaseRef, ledgerOf, withRun } from './ledgerRef.ts';
import { outcomeView } from './outcomeView.ts';
import { recordedSink } from './recordedSink.ts';
import { sinkOf } from './sinkOf.ts';

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
  given: DatabaseRef,
  { rows, options, inputName }: FleetInput,
  values: FleetValues,
): Promise<ExitCode> {
  const { keys, sealTo = [], sealOnly, quietPeriod, concurrency } = values;
  const sink = sinkOf(keys);
  const { groups = [], template, append } = options;
  const entries = await readEntries(rows, { groups, ...(template !== undefined && { template }) });
  const queue = await queueOf(context, given, values.queue);
  // What is wrong with the account, the database or the queue is said before anything is recorded.
  const { accountId } = await (await context.client()).authorizeAccount({ signal: context.signal });
  const runs = await runsIn(given);
  requireOwnRuns(given, runs, accountId);
  await requireQueue(queue);
  const ref = append || given.run !== undefined ? chooseIn(given, runs) : given;
  await approve(context, {
    facts: { Input: inputText(inputName, entries), 'Keys to': sink.name, ...factsOf(ref) },
    question: `Create up to ${countText(entries.length, 'account')}?`,
    needsYes: false,
  });
  if (sink.name.startsWith('file:'))
    context.out.warn(`Each worker writes ${sink.name} on its own computer: the keys will be in several files.`);
  const ledger = await ledgerOf(ref, context);
  try {
    const { header, sessions } = await beginRun(rows, {
      ledger,
      sink,
      ...options,
      adminAccountId: accountId,
      seal: { recipients: sealTo, ...(sealOnly && { only: true }) },
      ...(quietPeriod !== undefined && { quiet: quietPeriod * 1000 }),
      ...(concurrency !== undefined && { concurrency }),
    });
    return await handOver(context, withRun(ref, header.run), { ledger, queue, isNew: sessions.length === 0 }, values);
  } finally {
    await ledger.close();
  }
}

/** Hands what is left of a run to the workers once more, and follows it. */
export async function resumeInFleet(
  context: Context,
  ref: DatabaseRef & { run: string },
  view: RunView,
  values: FleetValues,
): Promise<ExitCode> {
  const queue = await queueOf(context, ref, values.queue);
  await requireQueue(queue);
  if (!isFinished(view)) {
    const { pending, open, undelivered } = view.counts;
    await approve(context, {
      facts: { 'Keys to': String(recordedSink(view)), ...factsOf(ref) },
      question: `Go on with ${entriesText(pending + open + undelivered)}?`,
      needsYes: false,
    });
  }
  const ledger = await ledgerOf(ref, context);
  try {
    await ledger.begin();
    return await handOver(context, ref, { ledger, queue, isNew: false }, values);
  } finally {
    await ledger.close();
  }
}

/** A run that has begun, and where its jobs wait. */
interface Begun {
  ledger: Ledger;
  queue: string;
  /** Whether no worker has had it. */
  isNew: boolean;
}

async function handOver(
  context: Context,
  ref: DatabaseRef & { run: string },
  { ledger, queue, isNew }: Begun,
  { wait }: FleetValues,
): Promise<ExitCode> {
  const { enqueueRun } = await import('@b2-partner/provision/bullmq');
  const enqueue = async () => {
    const count = await enqueueRun({ queue, ledger });
    context.out.say(
      `${entriesText(count)} handed to the workers.${wait === false ? ` Watch the run with \`b2-partner runs resume ${ref.words}\`.` : ''}`,
    );
  };
  if (wait === false) {
    await enqueue();
    return exit.done;
  }
  const printed = await context.out.sink(outcomeView());
  return followFleet(context, { ref, printed, enqueue, isNew });
}

async function requireQueue(queue: string): Promise<void> {
  const { checkQueue } = await import('@b2-partner/provision/bullmq');
  await checkQueue(queue);
}

const factsOf = ({ shown, run }: DatabaseRef) => ({ Ledger: shown, ...(run !== undefined && { Run: run }) });

/** The connection string of the queue. Default: the ledger's database. */
export async function queueOf(context: Context, ref: DatabaseRef, queue: string | undefined): Promise<string> {
  return queue === undefined ? ref.connection : connectionString(context, 'queue', queue);
}
