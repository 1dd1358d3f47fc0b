import { setMaxListeners } from 'node:events';
import type { Failure, Reply } from '../service/service.ts';
import type { Clock } from '../time/clock.ts';
import { Backoff } from './backoff.ts';
import type { Gate } from './entryWorker.ts';
import { type EventListener, tellSafely } from './events.ts';
import type { Limits } from './limits.ts';
import { Semaphore } from './semaphore.ts';

/** Why a run sends no more requests. */
export type StopReason = 'aborted' | 'authorization' | 'rate-limited' | 'unreachable' | 'ledger' | 'failed';

/** Why and with what error a run stopped. */
export interface Stop {
  reason: StopReason;
  error?: Error;
}

/** Replies in a row without a usable response, after which requests are sent one at a time. */
const troubleFrom = 5;
/** How long the service may be out of reach, ms. */
const longestOutage = 600_000;
/** The longest wait that a run accepts when the service asks for it, ms. */
const longestWait = 3_600_000;

/** Options of `RunGate`. */
export interface RunGateOptions {
  clock: Clock;
  onEvent: EventListener | undefined;
}

/**
 * Decides when a run may send: not while the service asks to wait, not while the sink lags behind, one at a time while
 * the service is in trouble, and not at all once the run is to stop.
 */
export class RunGate implements Gate {
  readonly #options: RunGateOptions;
  #calls = new Semaphore(1);
  #maxUndelivered = 1;
  readonly #backoff = new Backoff();
  readonly #stopping = new AbortController();
  #stop: Stop | undefined;
  #pausedUntil = 0;
  #limitedUntil = 0;
  #failures = 0;
  #failingSince = 0;
  #failedAt = 0;
  #isProbing = false;
  #undelivered = 0;
  /** The calls that are prepared, or about to be, and not sent. */
  readonly #unsent = new Set<object>();
  #wake: (() => void)[] = [];

  constructor(options: RunGateOptions) {
    this.#options = options;
    // Every request that is under way waits for the end of a pause, and Node warns from eleven on.
    setMaxListeners(0, this.signal);
  }

  /** Says how much may be under way at once. The ledger knows it, so a run can be stopped before. */
  limit({ concurrency, maxUndelivered }: Limits): void {
    this.#calls = new Semaphore(concurrency);
    this.#maxUndelivered = maxUndelivered;
  }

  /** Why the run stops; `undefined` while it does not. */
  get stopped(): Stop | undefined {
    return this.#stop;
  }

  /** Until when the service asks to send nothing, ms since 1970; in the past when it does not. */
  get limitedUntil(): number {
    return this.#limitedUntil;
  }

  /** Aborts what only waits when the run stops. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Sends nothing from here on. */
  stop(stop: Stop): void {
    if (this.#stop) return;
    this.#stop = stop;
    this.#stopping.abort(stop.error ?? new Error('The run was stopped.'));
    this.#calls.letAllIn();
    this.#changed();
  }

  /** How many keys wait for the sink. */
  setUndelivered(count: number): void {
    this.#undelivered = count;
    this.#changed();
  }

  async enter(): Promise<boolean> {
    const { clock } = this.#options;
    while (!this.#stop) {
      const pause = this.#pausedUntil - clock.now();
      if (pause > 0) await clock.sleep(pause, this.signal).catch(() => {});
      else if (this.#undelivered >= this.#maxUndelivered || this.#isProbing) await this.#change();
      else {
        this.#isProbing = this.#failures >= troubleFrom;
        return true;
      }
    }
    return false;
  }

  async calm(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#stop && this.#pausedUntil > clock.now())
      await clock.sleep(this.#pausedUntil - clock.now(), this.signal).catch(() => {});
  }

  async call<T>(prepare: () => Promise<void>, create: () => Promise<T>): Promise<T | undefined> {
    const call = {};
    this.#unsent.add(call);
    try {
      await prepare();
      return await this.#calls.run(async () => {
        // What was prepared before a pause waits for its end, and before a stop is not sent.
        await this.calm();
        if (this.#stop) return undefined;
        this.#unsent.delete(call);
        return create();
      });
    } finally {
      this.#unsent.delete(call);
      this.#changed();
    }
  }

  /** Resolves when nothing that was prepared waits for its turn: soon after a stop. */
  async allSent(): Promise<void> {
    while (this.#unsent.size > 0) await this.#change();
  }

  replied(reply: Reply | Failure): void {
    switch (reply.kind) {
      case 'key':
      case 'rejected':
        this.#failures = 0;
        this.#backoff.reset();
        break;
      case 'rate-limited':
        this.#pauseForLimit(reply.retryAfter, reply.error);
        break;
      case 'stop':
        this.stop({ reason: 'authorization', error: reply.error });
        break;
      case 'not-done':
        this.#fail(reply.error, true);
        break;
      case 'unknown':
        this.#fail(new Error(reply.message), false);
    }
    this.#isProbing = false;
    this.#changed();
  }

  #pauseForLimit(retryAfter: number | undefined, error: Error): void {
    const wait = retryAfter ?? this.#backoff.next();
    if (wait > longestWait) this.stop({ reason: 'rate-limited', error });
    else this.#pause('rate-limited', wait, error);
  }

  /** `isCertain`: nothing was done, so the entry loses no attempt and the run waits at once. */
  #fail(error: Error, isCertain: boolean): void {
    const now = this.#options.clock.now();
    // Failures so far apart are no outage: nothing was sent in between.
    if (this.#failures === 0 || now - this.#failedAt > longestOutage) this.#failingSince = now;
    this.#failures += 1;
    this.#failedAt = now;
    if (now - this.#failingSince > longestOutage) this.stop({ reason: 'unreachable', error });
    else if ((isCertain || this.#failures >= troubleFrom) && this.#pausedUntil <= now)
      this.#pause('unreachable', this.#backoff.next(), error);
  }

  #pause(reason: 'rate-limited' | 'unreachable', wait: number, { message }: Error): void {
    const until = this.#options.clock.now() + wait;
    if (reason === 'rate-limited') this.#limitedUntil = Math.max(this.#limitedUntil, until);
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    tellSafely(this.#options.onEvent, { type: 'paused', reason, until, message });
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #changed(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}
