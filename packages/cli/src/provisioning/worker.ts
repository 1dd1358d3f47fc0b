import { createEntryHandler, type LedgerError, sinkFrom } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { CliError, usageError } from '../errors/cliError.ts';
import { Stop } from '../errors/stop.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { queueOf } from './fleetRun.ts';
import { eventTeller } from './followRun.ts';
import { type DatabaseRef, ledgerOf, ledgerRef, withRun } from './ledgerRef.ts';
import { outcomeView } from './outcomeView.ts';
import { readIdentities } from './runSettings.ts';
import { sinkOf } from './sinkOf.ts';

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
  const { ledger: given, keys, identity, concurrency, untilDone = false } = values;
  if (given === undefined) throw usageError('Name the database: --ledger postgres://user@host/database.');
  const ref = await ledgerRef(context, given);
  if (ref.kind === 'file')
    throw usageError('A worker needs a ledger in a database: --ledger postgres://user@host/database.');
  if (keys !== undefined) sinkOf(keys);
  const identities = identity === undefined ? [] : await readIdentities(identity);
  const [{ startWorker }, { listOpenEntries }] = await Promise.all([
    import('@b2-partner/provision/bullmq'),
    import('@b2-partner/provision/postgres'),
  ]);
  const queue = await queueOf(context, ref, values.queue);
  // Whatever is wrong with the database or the account is said before the first job.
  await listOpenEntries(ref.connection);
  const shared = await sharedClient(context, ref);
  let hasKeptKey = false;
  const tell = eventTeller(context);
  const onEvent: typeof tell = (event) => {
    hasKeptKey ||= event.type === 'key-kept';
    tell(event);
  };
  const printed = await out.sink({ ...outcomeView(), empty: 'No entry became final.' });
  const worker = startWorker({
    queue,
    openEntries: () => listOpenEntries(ref.connection),
    async open(run) {
      const ledger = await ledgerOf(withRun(ref, run), context);
      const { header } = await ledger.begin();
      const sink = keys ?? header.options?.sink;
      if (sink === undefined) throw new CliError(`Run ${run} does not say where its keys go. Use --keys.`, exit.usage);
      const handle = createEntryHandler({
        client: shared.client,
        ledger,
        sink: sinkFrom(sink),
        seal: { identities },
        ...(concurrency !== undefined && { concurrency }),
        onEvent,
      });
      return { ledger, handle };
    },
    ...(concurrency !== undefined && { concurrency }),
    untilDone,
    onOutcome: (outcome) => void printed.add(outcome).catch(() => {}),
    onEvent,
  });
  out.say(`Working on the runs in ${ref.shown}. Ctrl-C finishes what is under way.`);
  const onAbort = () => {
    out.say('Stopping: what is under way is finished. Press Ctrl-C again to leave at once.');
    void worker.close();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  context.onSecondSignal(() => process.exit(exit.interrupted));
  try {
    await worker.ended;
  } catch (error) {
    throw hasKeptKey ? keyKept(error as LedgerError) : error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await printed.end().catch(() => {});
    await shared.close();
  }
  return signal.reason instanceof Stop ? signal.reason.exitCode : exit.done;
}

/** A client that shares its token with the fleet. */
async function sharedClient(context: Context, { connection }: DatabaseRef) {
  const [{ connect }, { postgresTokenStore }] = await Promise.all([
    import('../credentials/connect.ts'),
    import('@b2-partner/provision/postgres'),
  ]);
  const access = await context.access();
  const tokenStore = postgresTokenStore({ connection, applicationKey: access.applicationKey });
  const client = await connect(access, context, { tokenStore });
  return { client, close: () => tokenStore.close() };
}

function keyKept(error: Error): CliError {
  return new CliError(
    `${error.message} A key is kept elsewhere, as said above: start the worker here again when the database is back.`,
    exit.person,
  );
}
