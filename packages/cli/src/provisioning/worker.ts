import { createEntryHandler, type EntryOutcome } from '@b2-partner/provision';
import type { OpenRun } from '@b2-partner/provision/bullmq';
import type { Context } from '../context.ts';
import { CliError } from '../errors/cliError.ts';
import { exitCodeOf } from '../errors/exitCodeOf.ts';
import { Stop } from '../errors/stop.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { entriesText } from '../text/numbers.ts';
import { runsIn } from './databaseRuns.ts';
import { exitCodeOfRun, stoppedCode } from './exitCodeOfRun.ts';
import { queueOf } from './fleetRun.ts';
import { eventTeller } from './followRun.ts';
import { type DatabaseRef, databaseRef, ledgerOf, withRun } from './ledgerRef.ts';
import { readIdentities } from './runSettings.ts';
import { sharedClient } from './sharedClient.ts';
import { sinkOf } from './sinkOf.ts';
import { WorkerReport } from './workerReport.ts';

/** What the flags of `worker` say. */
export interface WorkerValues {
  ledger?: string;
  queue?: string;
  keys?: string;
  identity?: string;
  concurrency?: number;
  untilDone?: boolean;
}

/** Works on the runs of a database until it is told to end. */
export async function work(context: Context, values: WorkerValues): Promise<ExitCode> {
  const { out, signal } = context;
  const ref = await databaseRef(context, values.ledger);
  const { keys, concurrency, untilDone = false } = values;
  if (keys !== undefined) sinkOf(keys);
  const identities = values.identity === undefined ? [] : await readIdentities(values.identity);
  const queue = await queueOf(context, ref, values.queue);
  const [{ checkQueue, startWorker }, { listOpenEntries }] = await Promise.all([
    import('@b2-partner/provision/bullmq'),
    import('@b2-partner/provision/postgres'),
  ]);
  const shared = await sharedClient(context, ref, concurrency);
  const tell = eventTeller(context);
  let hasKeptKey = false;
  const onEvent: typeof tell = (event) => {
    hasKeptKey ||= event.type === 'key-kept';
    tell(event);
  };
  const worked = new Set<string>();
  let report: WorkerReport | undefined;
  const open = async (run: string): Promise<OpenRun> => {
    const ledger = await ledgerOf(withRun(ref, run), context);
    try {
      const { header, entries } = await ledger.begin();
      const sink = sinkOf(keys ?? header.options?.sink);
      const limits = concurrency === undefined ? {} : { concurrency };
      const handle = createEntryHandler({
        client: shared.client,
        ledger,
        sink,
        seal: { identities },
        ...limits,
        onEvent,
      });
      if (!worked.has(run)) out.say(`Run ${run}: ${entriesText(entries)}, keys to ${sink.name}.`);
      worked.add(run);
      return { ledger, handle };
    } catch (error) {
      await ledger.close();
      throw error;
    }
  };
  try {
    // What is wrong with the database, the queue or the account is said before the first job.
    await runsIn(ref);
    await checkQueue(queue);
    await shared.show({ Ledger: ref.shown });
    report = await WorkerReport.begin(context);
    const worker = startWorker({
      queue,
      open,
      openEntries: () => listOpenEntries(ref.connection),
      ...(concurrency !== undefined && { concurrency }),
      untilDone,
      onOutcome: (outcome: EntryOutcome, run: string) => report?.add(outcome, run),
      onEvent,
    });
    out.say(
      `Working ${untilDone ? 'until nothing is left to do' : 'until it is stopped'}. Ctrl-C finishes what is under way.`,
    );
    const stop = () => {
      if (signal.reason instanceof Stop && signal.reason.isSignal)
        out.say('Stopping: what is under way is finished. Press Ctrl-C again to leave at once.');
      void worker.close();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    await worker.ended;
  } catch (error) {
    throw failureOf(error, hasKeptKey);
  } finally {
    await report?.end();
    await shared.close();
  }
  return stoppedCode(signal.reason) ?? codeOfRuns(ref, worked);
}

/** As a run with a ledger in a file exits: by the outcomes of the runs that this worker has worked on. */
async function codeOfRuns(ref: DatabaseRef, worked: ReadonlySet<string>): Promise<ExitCode> {
  const runs = worked.size === 0 ? [] : (await runsIn(ref)).filter(({ header }) => worked.has(header.run));
  const codes = runs.map(({ counts }) => exitCodeOfRun({ counts }, undefined));
  return codes.find((code) => code === exit.person) ?? codes.find((code) => code !== exit.done) ?? exit.done;
}

/** What stops a worker, with the exit code of a run that it stops. */
function failureOf(error: unknown, hasKeptKey: boolean): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (hasKeptKey) {
    const remedy =
      'A key is kept elsewhere, as said above: start a worker on this computer again, and it is delivered.';
    return new CliError(`${message} ${remedy}`, exit.person, { cause: error });
  }
  // The service rejects all of them: it is no word on one entry.
  return exitCodeOf(error) === exit.rejected ? new CliError(message, exit.error, { cause: error }) : error;
}
