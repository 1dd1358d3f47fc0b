import { phaseOf } from '../entry/state.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type EntryJob, type EntryQueue, QueueError, queueBackend } from './queueBackend.ts';

/** An entry that is not final. */
export type OpenEntry = EntryJob;

const chunk = 500;

/** The jobs of a fleet, in a BullMQ queue in PostgreSQL or Redis. The ledger decides; the queue only hands out work. */
export class RunQueue {
  readonly #queue: EntryQueue;

  /** @throws {QueueError} for a connection string that is none */
  constructor(connection: string) {
    this.#queue = queueBackend(connection).queue();
    // What fails says so by itself; without a listener, an idle connection that breaks would end the process.
    this.#queue.on('error', () => {});
  }

  /** Adds a job for each entry, unless it has one. */
  async add(entries: Iterable<OpenEntry> | AsyncIterable<OpenEntry>): Promise<number> {
    let count = 0;
    let jobs: Parameters<EntryQueue['addBulk']>[0] = [];
    const flush = async () => {
      await this.#do((queue) => queue.addBulk(jobs));
      count += jobs.length;
      jobs = [];
    };
    for await (const { run, entry } of entries) {
      // The same ID never gets a second job; a job that is done leaves room for the next one.
      jobs.push({
        name: 'entry',
        data: { run, entry },
        opts: { jobId: `${run}-${entry}`, removeOnComplete: true, removeOnFail: true },
      });
      if (jobs.length === chunk) await flush();
    }
    if (jobs.length > 0) await flush();
    return count;
  }

  /** How many jobs there are, waiting, under way and for later. */
  async size(): Promise<number> {
    const counts = await this.#do((queue) => queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized'));
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /** Lets no worker take a job for so long, ms. */
  async pause(milliseconds: number): Promise<void> {
    await this.#do((queue) => queue.rateLimit(milliseconds));
  }

  async close(): Promise<void> {
    await this.#queue.close().catch(() => {});
  }

  async #do<T>(action: (queue: EntryQueue) => Promise<T>): Promise<T> {
    try {
      return await action(this.#queue);
    } catch (error) {
      throw queueError(error);
    }
  }
}

/** An error of the queue, as a sentence. What its drivers say may quote the connection string. */
export function queueError(error: unknown): QueueError {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'SchemaMigrationRequiredError' || name === 'SchemaVersionMismatchError')
    return new QueueError(
      'not-migrated',
      'The queue has no tables yet, or those of another version. Run: b2-partner ledger migrate',
    );
  const [reason] = [code, name === 'Error' ? undefined : name, message?.replaceAll(/\w+:\/\/\S+/g, '…')].filter(
    Boolean,
  );
  return new QueueError('unreachable', `The queue does not answer (${reason ?? 'unknown error'}).`);
}

/** Options of `enqueueRun`. */
export interface EnqueueOptions {
  /** The connection string of the queue: `postgres://…`, `redis://…` or `rediss://…`. */
  queue: string;
  /** The ledger; the run has begun. */
  ledger: Ledger;
}

/**
 * Hands the open entries of a run to the workers. Safe to call again at any time: an entry never gets a second job.
 *
 * @throws {QueueError} when the queue cannot be reached. Nothing is lost: workers look for open entries by themselves.
 */
export async function enqueueRun({ queue: connection, ledger }: EnqueueOptions): Promise<number> {
  const { header } = await ledger.run();
  const queue = new RunQueue(connection);
  try {
    return await queue.add(openEntries(ledger, header.run));
  } finally {
    await queue.close();
  }
}

/**
 * Whether a queue can be used: it answers, and has its tables.
 *
 * @throws {QueueError} when not
 */
export async function checkQueue(connection: string): Promise<void> {
  const queue = new RunQueue(connection);
  try {
    await queue.size();
  } finally {
    await queue.close();
  }
}

/** The tables of a queue in PostgreSQL, made or updated. Nothing for Redis. */
export async function migrateQueue(connection: string): Promise<void> {
  await queueBackend(connection)
    .migrate()
    .catch((error) => {
      throw queueError(error);
    });
}

async function* openEntries(ledger: Ledger, run: string): AsyncGenerator<OpenEntry> {
  for await (const state of ledger.entries()) if (phaseOf(state) !== 'final') yield { run, entry: state.number };
}
