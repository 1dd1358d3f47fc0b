import { DelayedError, type Job } from 'bullmq';
import { type EventListener, tellSafely } from '../engine/events.ts';
import type { EntryOutcome } from '../entry/outcome.ts';
import { textOf } from '../entry/textOf.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { isAway } from '../ledger/patiently.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { type OpenRun, OpenRuns } from './openRuns.ts';
import { type EntryJob, type EntryWorker, type QueueBackend, queueBackend } from './queueBackend.ts';
import { QueueError, queueError } from './queueError.ts';
import { limiter, type OpenEntry, RunQueue, readyInTime } from './runQueue.ts';

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
/** However often its worker disappears, an entry stays. */
const maxStalledCount = 1_000_000_000;
/** How long a queue may take, at the end, to hear what became of the last jobs, ms. */
const farewell = 5_000;

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

/** The connections of a worker. */
interface Connected {
  queue: RunQueue;
  worker: EntryWorker;
}

class BullWorker implements FleetWorker {
  readonly ended: Promise<void>;
  readonly #options: FleetWorkerOptions;
  readonly #clock: Clock;
  readonly #backend: QueueBackend;
  readonly #runs: OpenRuns;
  readonly #stopping = new AbortController();
  /** The entries that are worked on. */
  readonly #underWay = new Set<Promise<unknown>>();
  #failure: unknown;
  #isDisturbed = false;

  constructor(options: FleetWorkerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#backend = queueBackend(options.queue);
    this.#runs = new OpenRuns(options.open);
    this.ended = this.#live();
    // Who never looks at it must not lose the process.
    this.ended.catch(() => {});
  }

  async close(): Promise<void> {
    this.#stop();
    await this.ended.catch(() => {});
  }

  async #live(): Promise<void> {
    try {
      const connected = await this.#connect();
      if (connected) await this.#workOn(connected);
    } catch (error) {
      this.#fail(error);
    }
    if (this.#failure) throw this.#failure;
  }

  /** Resolves to the queue and its worker once they can be used; to nothing when the worker is to stop before. */
  async #connect(): Promise<Connected | undefined> {
    const { signal } = this.#stopping;
    for (let said = ''; !signal.aborted; ) {
      const queue = new RunQueue(this.#options.queue);
      try {
        await queue.ready(signal);
        return { queue, worker: await this.#readyWorker(queue) };
      } catch (error) {
        await queue.close();
        if (signal.aborted) return undefined;
        if (error instanceof QueueError && error.problem !== 'unreachable') throw error;
        const message = textOf(error);
        if (message !== said) this.#warn(message);
        said = message;
        await this.#sleep(retryDelay);
      }
    }
    return undefined;
  }

  /** A worker that is connected. @throws {QueueError} when it cannot be: BullMQ does not try again. */
  async #readyWorker(queue: RunQueue): Promise<EntryWorker> {
    const { concurrency = 16, takeOverAfter = 15_000 } = this.#options;
    const worker = this.#backend.worker((job, token) => this.#work(queue, job, token), {
      // One that ran before its connections are there, and they fail, would never stop asking for them.
      autorun: false,
      concurrency,
      limiter,
      lockDuration: takeOverAfter,
      stalledInterval: takeOverAfter / 3,
      maxStalledCount,
      runRetryDelay: retryDelay,
    });
    let trouble: unknown = new Error('no connection');
    worker.on('error', (error) => {
      trouble = error;
      this.#isDisturbed = true;
    });
    try {
      await readyInTime(worker, () => trouble, this.#stopping.signal);
      return worker;
    } catch (error) {
      await this.#closeWorker(worker, true);
      throw queueError(error);
    }
  }

  /** Looks for entries without a job until the worker is to stop, and then lets go of everything. */
  async #workOn({ queue, worker }: Connected): Promise<void> {
    // What it fails with, it has told its listener.
    worker.run().catch(() => {});
    try {
      while (!this.#stopping.signal.aborted && !(await this.#sweep(queue))) await this.#rest();
    } finally {
      this.#stop();
      await this.#letGo(worker, queue);
      await queue.close();
    }
  }

  #stop(): void {
    this.#stopping.abort(new Error('The worker ends.'));
    this.#runs.stop();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#stop();
  }

  async #letGo(worker: EntryWorker, queue: RunQueue): Promise<void> {
    // Takes no more jobs, and keeps those that are under way: requests are finished, however long they take.
    await worker.pause(true);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    // A queue that is away cannot hear what became of the last jobs. It hands them out again, and the ledger knows.
    const isThere = await this.#within(farewell, queue.size());
    await this.#closeWorker(worker, !isThere);
    await this.#runs.close();
  }

  /** One that does not close in time is cut off: its connection would keep the process alive. */
  async #closeWorker(worker: EntryWorker, atOnce: boolean): Promise<void> {
    if (!(await this.#within(farewell, worker.close(atOnce)))) worker.disconnect().catch(() => {});
  }

  /** Resolves to whether something succeeds in time. */
  async #within(milliseconds: number, action: Promise<unknown>): Promise<boolean> {
    const waiting = new AbortController();
    const late = this.#clock.sleep(milliseconds, waiting.signal).then(
      () => false,
      () => false,
    );
    const inTime = action.then(
      () => true,
      () => false,
    );
    const isDone = await Promise.race([inTime, late]);
    waiting.abort();
    return isDone;
  }

  async #rest(): Promise<void> {
    const { sweepEvery = 30_000, untilDone = false } = this.#options;
    const until = this.#clock.now() + (untilDone ? Math.min(sweepEvery, retryDelay) : sweepEvery);
    // A queue that was away may have lost jobs.
    do await this.#sleep(Math.min(retryDelay, Math.max(0, until - this.#clock.now())));
    while (!this.#stopping.signal.aborted && !this.#isDisturbed && this.#clock.now() < until);
  }

  async #sleep(milliseconds: number): Promise<void> {
    await this.#clock.sleep(milliseconds, this.#stopping.signal).catch(() => {});
  }

  /** Adds jobs for open entries that have none. Resolves to whether the worker is done. */
  async #sweep(queue: RunQueue): Promise<boolean> {
    const { openEntries, untilDone = false } = this.#options;
    this.#isDisturbed = false;
    try {
      // In this order: entries that become final meanwhile must not look like lost jobs.
      const jobs = await queue.size();
      const open = await openEntries();
      if (open.length === 0) return untilDone;
      if (jobs < open.length) await queue.add(open);
    } catch (error) {
      this.#isDisturbed = true;
      this.#warn(textOf(error));
    }
    return false;
  }

  #warn(message: string): void {
    tellSafely(this.#options.onEvent, { type: 'warning', message });
  }

  async #work(queue: RunQueue, job: Job<EntryJob>, token: string | undefined): Promise<void> {
    const working = this.#take(queue, job.data);
    this.#underWay.add(working);
    const again = await working.finally(() => this.#underWay.delete(working));
    if (again === 'done') return;
    const wait = again === undefined ? failedWait : Math.max(1, again.getTime() - this.#clock.now());
    // The queue goes by the clock of the computer.
    await job.moveToDelayed(Date.now() + wait, token);
    throw new DelayedError();
  }

  /** Takes an entry as far as it can go. Resolves to when to try again; to nothing when nobody knows. */
  async #take(queue: RunQueue, { run, entry }: EntryJob): Promise<'done' | Date | undefined> {
    let opened: OpenRun;
    try {
      opened = await this.#runs.get(run);
      // It was stopped with the others, or is opened too late for that.
      if (this.#stopping.signal.aborted) opened.handle.stop();
    } catch (error) {
      return this.#notOpened(error);
    }
    try {
      const handled = await opened.handle(entry);
      if ('outcome' in handled) {
        this.#tell(handled.outcome, run);
        await opened.ledger.end();
        return 'done';
      }
      if (handled.pauseUntil) await this.#pause(queue, handled.pauseUntil);
      return handled.again;
    } catch (error) {
      // It was handed out while the worker let go of its runs, and goes back into the queue.
      const isLate = this.#stopping.signal.aborted && error instanceof LedgerError && error.problem === 'closed';
      // Anything else would be the same for every entry.
      if (!isLate) this.#fail(error);
      return undefined;
    }
  }

  /** What becomes of a job whose run cannot be opened. */
  #notOpened(error: unknown): 'done' | undefined {
    if (error instanceof LedgerError && error.problem === 'missing') {
      this.#warn(`A job was dropped. ${textOf(error)} Is the queue another ledger's?`);
      return 'done';
    }
    // A database that restarts is back soon.
    if (isAway(error)) this.#warn(textOf(error));
    else this.#fail(error);
    return undefined;
  }

  /** A queue that cannot be reached hands out nothing either. */
  async #pause(queue: RunQueue, until: Date): Promise<void> {
    await queue
      .pause(Math.max(1, until.getTime() - this.#clock.now()))
      .catch((error: unknown) => this.#warn(textOf(error)));
  }

  #tell(outcome: EntryOutcome, run: string): void {
    try {
      this.#options.onOutcome?.(outcome, run);
    } catch {
      // What a listener throws changes nothing.
    }
  }
}
