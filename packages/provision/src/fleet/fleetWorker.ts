import { DelayedError, type Job } from 'bullmq';
import type { EntryHandler } from '../engine/entryHandler.ts';
import { type EventListener, tellSafely } from '../engine/events.ts';
import type { EntryOutcome } from '../entry/outcome.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { type EntryJob, type EntryWorker, queueBackend } from './queueBackend.ts';
import { type OpenEntry, RunQueue } from './runQueue.ts';

/** A run as a worker has it open. */
export interface OpenRun {
  /** Open. The worker closes it. */
  ledger: Ledger;
  /** The worker stops and closes it. */
  handle: EntryHandler;
}

/** Options of `startWorker`. */
export interface FleetWorkerOptions {
  /** The connection string of the queue: `postgres://…`, `redis://…` or `rediss://…`. */
  queue: string;
  /** Opens a run by its ID: its ledger has begun, and `createEntryHandler` made the handler. */
  open: (run: string) => Promise<OpenRun>;
  /** The entries of all runs that are not final: jobs that the queue has lost are added again. */
  openEntries: () => Promise<readonly OpenEntry[]>;
  /** How many entries this worker works on at once. Default: 16. */
  concurrency?: number | undefined;
  /** How long a worker may give no sign of life before others take its jobs, ms. Default: 15,000. */
  takeOverAfter?: number | undefined;
  /** How often to look for entries without a job, ms. Default: 30,000. */
  sweepEvery?: number | undefined;
  /** Ends by itself when no entry is open. Default: false. */
  untilDone?: boolean | undefined;
  /** Told of each outcome. The same one may come twice. */
  onOutcome?: ((outcome: EntryOutcome, run: string) => void) | undefined;
  /** Told what happens, without secrets. */
  onEvent?: EventListener | undefined;
  /** Tells the time and waits. Default: the system's. */
  clock?: Clock | undefined;
}

/** A worker of a fleet. */
export interface FleetWorker {
  /** Resolves when the worker has ended; rejects with what no entry can go on with: a wrong key, no phone, no ledger. */
  readonly ended: Promise<void>;
  /** Takes no more jobs, finishes the requests that are under way, and gives back the rest. */
  close(): Promise<void>;
}

/** How long to wait after an error of the queue, ms. */
const retryDelay = 2_000;
/** When to try again an entry whose worker could not go on, ms. */
const failedWait = 3_000;
/** No limit of its own: the service's is the one that counts. BullMQ asks for a limiter before it obeys a pause. */
const limiter = { max: 1_000_000_000, duration: 1000 };
/** However often its worker disappears, an entry stays. */
const maxStalledCount = 1_000_000_000;

/**
 * Works on the runs of a fleet until it is closed. Any number of workers share a queue. Whatever the queue does, loses
 * or hands out twice: the ledger decides, so nothing is done twice and no key is lost.
 *
 * @example
 * const worker = startWorker({ queue, open: openRun, openEntries: () => listOpenEntries(connection) });
 * process.once('SIGTERM', () => worker.close());
 * await worker.ended;
 */
export function startWorker(options: FleetWorkerOptions): FleetWorker {
  return new BullWorker(options);
}

class BullWorker implements FleetWorker {
  readonly ended: Promise<void>;
  readonly #options: FleetWorkerOptions;
  readonly #clock: Clock;
  readonly #queue: RunQueue;
  readonly #worker: EntryWorker;
  readonly #runs = new Map<string, Promise<OpenRun>>();
  readonly #stopping = new AbortController();
  #failure: unknown;
  #isDisturbed = false;

  constructor(options: FleetWorkerOptions) {
    const { queue, concurrency = 16, takeOverAfter = 15_000, clock = systemClock } = options;
    this.#options = options;
    this.#clock = clock;
    this.#queue = new RunQueue(queue);
    this.#worker = queueBackend(queue).worker((job, token) => this.#work(job, token), {
      concurrency,
      limiter,
      lockDuration: takeOverAfter,
      stalledInterval: takeOverAfter / 3,
      maxStalledCount,
      runRetryDelay: retryDelay,
    });
    this.#worker.on('error', () => {
      this.#isDisturbed = true;
    });
    this.ended = this.#live();
    // Who never looks at it must not lose the process.
    this.ended.catch(() => {});
  }

  async close(): Promise<void> {
    this.#stop();
    await this.ended.catch(() => {});
  }

  /** Looks for entries without a job until the worker is to stop, and then lets go of everything. */
  async #live(): Promise<void> {
    try {
      while (!this.#stopping.signal.aborted && !(await this.#sweep())) await this.#rest();
    } catch (error) {
      this.#fail(error);
    }
    this.#stop();
    await this.#letGo();
    if (this.#failure) throw this.#failure;
  }

  #stop(): void {
    this.#stopping.abort(new Error('The worker ends.'));
    for (const run of this.#runs.values()) void run.then(({ handle }) => handle.stop()).catch(() => {});
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#stop();
  }

  async #letGo(): Promise<void> {
    // Waits for the jobs that are under way: they finish their requests.
    await this.#worker.close().catch(() => {});
    for (const run of this.#runs.values()) {
      await run
        .then(async ({ handle, ledger }) => {
          await handle.close();
          await ledger.close();
        })
        .catch(() => {});
    }
    await this.#queue.close();
  }

  async #rest(): Promise<void> {
    const { sweepEvery = 30_000, untilDone = false } = this.#options;
    const wait = untilDone || this.#isDisturbed ? Math.min(sweepEvery, retryDelay) : sweepEvery;
    await this.#clock.sleep(wait, this.#stopping.signal).catch(() => {});
  }

  /** Adds jobs for open entries that have none. Resolves to whether the worker is done. */
  async #sweep(): Promise<boolean> {
    const { openEntries, untilDone = false } = this.#options;
    this.#isDisturbed = false;
    try {
      const open = await openEntries();
      if (open.length === 0) return untilDone;
      if ((await this.#queue.size()) < open.length) await this.#queue.add(open);
    } catch (error) {
      this.#isDisturbed = true;
      this.#warn(textOf(error));
    }
    return false;
  }

  #warn(message: string): void {
    tellSafely(this.#options.onEvent, { type: 'warning', message });
  }

  async #work(job: Job<EntryJob>, token: string | undefined): Promise<void> {
    const { run, entry } = job.data;
    const opened = await this.#open(run).catch((error: unknown) => this.#notOpened(error));
    if (opened === 'drop') return;
    const again = opened === 'later' ? undefined : await this.#handle(opened, run, entry);
    if (again === 'done') return;
    const at = again?.getTime() ?? this.#clock.now() + failedWait;
    await job.moveToDelayed(Math.max(at, this.#clock.now() + 1), token);
    throw new DelayedError();
  }

  /** What becomes of a job whose run cannot be opened. */
  #notOpened(error: unknown): 'drop' | 'later' {
    const problem = error instanceof LedgerError ? error.problem : undefined;
    if (problem === 'missing') {
      this.#warn(`A job was dropped. ${textOf(error)} Is the queue another ledger's?`);
      return 'drop';
    }
    // A database that restarts is back soon.
    if (problem === 'unreachable') this.#warn(textOf(error));
    else this.#fail(error);
    return 'later';
  }

  /** Resolves to when to try again; to nothing when nobody knows. */
  async #handle({ handle, ledger }: OpenRun, run: string, entry: number): Promise<'done' | Date | undefined> {
    try {
      const handled = await handle(entry);
      if ('outcome' in handled) {
        this.#options.onOutcome?.(handled.outcome, run);
        await ledger.end();
        return 'done';
      }
      if (handled.pauseUntil) await this.#pause(handled.pauseUntil);
      return handled.again;
    } catch (error) {
      // It would be the same for every entry. This one goes back into the queue.
      this.#fail(error);
      return undefined;
    }
  }

  /** A queue that cannot be reached hands out nothing either. */
  async #pause(until: Date): Promise<void> {
    await this.#queue
      .pause(Math.max(1, until.getTime() - this.#clock.now()))
      .catch((error: unknown) => this.#warn(textOf(error)));
  }

  #open(run: string): Promise<OpenRun> {
    const known = this.#runs.get(run);
    if (known !== undefined) return known;
    const opening = this.#options.open(run);
    this.#runs.set(run, opening);
    opening.catch(() => this.#runs.delete(run));
    return opening;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
