import { once } from 'node:events';
import { phaseOf } from '../entry/state.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type EntryJob, type EntryQueue, queueBackend } from './queueBackend.ts';
import { queueError } from './queueError.ts';

/** An entry that is not final. */
export type OpenEntry = EntryJob;

/**
 * No limit of its own: the service's is the one that counts. But BullMQ obeys a pause only where there is a limiter.
 */
export const limiter = { max: 1_000_000_000, duration: 1000 };

const chunk = 500;
/** How long the first connection may take: a driver alone would wait without end, ms. */
const readyWithin = 5_000;

/**
 * Waits for the connections of a queue or a worker.
 *
 * @throws what it is in trouble with, when it takes too long or the signal aborts.
 */
export async function readyInTime(
  client: { waitUntilReady(): Promise<unknown> },
  trouble: () => unknown,
  signal?: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.timeout(readyWithin);
  const end = signal ? AbortSignal.any([signal, limit]) : limit;
  const late = once(end, 'abort').then(() => Promise.reject(trouble()));
  await Promise.race([client.waitUntilReady(), late]);
}

/** The jobs of a fleet, in a BullMQ queue in PostgreSQL or Redis. The ledger decides; the queue only hands out work. */
export class RunQueue {
  readonly #queue: EntryQueue;
  #trouble: unknown = new Error('no connection');

  /** @throws {QueueError} for a connection string that is none */
  constructor(connection: string) {
    this.#queue = queueBackend(connection).queue();
    // What fails says so by itself; without a listener, an idle connection that breaks would end the process.
    this.#queue.on('error', (error) => {
      this.#trouble = error;
    });
  }

  /**
   * Resolves when the queue can be used.
   *
   * @throws {QueueError} when it cannot, or when the signal aborts. BullMQ does not try again: a new one has to be made.
   */
  async ready(signal?: AbortSignal): Promise<void> {
    await this.#do((queue) => readyInTime(queue, () => this.#trouble, signal));
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

  /** Lets no worker take a job for so long, ms. A longer pause stays: another worker was told to wait for it. */
  async pause(milliseconds: number): Promise<void> {
    await this.#do(async (queue) => {
      if ((await queue.getRateLimitTtl(limiter.max)) < milliseconds) await queue.rateLimit(milliseconds);
    });
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

/** Options of `enqueueRun`. */
export interface EnqueueOptions {
  /** The connection string of the queue: `postgres://…`, `redis://…` or `rediss://…`. */
  queue: string;
  /** The ledger; the run has begun. */
  ledger: Ledger;
}

/**
 * Hands the open entries of a run to the workers. Safe to call again at any time: an entry never gets a second job.
 * Resolves to how many entries are open.
 *
 * @throws {QueueError} when the queue cannot be reached. Nothing is lost: workers look for open entries by themselves.
 */
export async function enqueueRun({ queue: connection, ledger }: EnqueueOptions): Promise<number> {
  const { header } = await ledger.run();
  return withQueue(connection, (queue) => queue.add(openEntries(ledger, header.run)));
}

/**
 * Resolves when a queue can be used: it answers, and has its tables.
 *
 * @throws {QueueError} when it cannot.
 */
export async function checkQueue(connection: string): Promise<void> {
  await withQueue(connection, async () => {});
}

/**
 * Makes or updates the tables of a queue in PostgreSQL. A queue in Redis needs none.
 *
 * @throws {QueueError} when the queue cannot be reached.
 */
export async function migrateQueue(connection: string): Promise<void> {
  await queueBackend(connection)
    .migrate()
    .catch((error) => {
      throw queueError(error);
    });
}

async function withQueue<T>(connection: string, use: (queue: RunQueue) => Promise<T>): Promise<T> {
  const queue = new RunQueue(connection);
  try {
    await queue.ready();
    return await use(queue);
  } finally {
    await queue.close();
  }
}

async function* openEntries(ledger: Ledger, run: string): AsyncGenerator<OpenEntry> {
  for await (const state of ledger.entries()) if (phaseOf(state) !== 'final') yield { run, entry: state.number };
}
