import { longestDelay } from '../sleep.ts';

// A `fetch` may leave its listener on a signal until it is collected, and Node warns of more than ten.
const mostUses = 10;

/** A signal and a limit of time, for one attempt after another. */
export interface Lease {
  readonly controller: AbortController;
  /** How many attempts have had it. */
  uses: number;
  /** When the time is over, by `performance.now()`. */
  end: number;
  /** What happens then. */
  expire: () => void;
  /** Its place among those that are taken. */
  index: number;
  /** Its own timer, where none is shared. */
  timer: unknown;
}

// What timers are in Node and Bun; elsewhere they are numbers.
interface Timer {
  ref(): void;
  unref?(): void;
}

/**
 * Lends attempts what ends them. To make an abort controller and a timer for each would cost more than all the rest: so
 * a controller that aborted nothing serves again, and one timer watches over all. Only where everything runs in one
 * process: workers tie a timer to the request that set it, and let it die with that.
 */
export class Leases {
  readonly #isShared: boolean;
  readonly #taken: Lease[] = [];
  readonly #idle: Lease[] = [];
  #timer: Timer | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;

  constructor(isShared = isOneProcess()) {
    this.#isShared = isShared;
  }

  /** Lends a signal that no other attempt has. `expire` is called when the time is over, unless it is released before. */
  take(milliseconds: number, expire: () => void): Lease {
    if (!this.#isShared) return ownLease(milliseconds, expire);
    const lease = this.#idle.pop() ?? newLease(expire);
    lease.expire = expire;
    lease.end = performance.now() + milliseconds;
    lease.index = this.#taken.push(lease) - 1;
    if (lease.end < this.#wakesAt) this.#wakeAt(lease.end);
    else if (this.#taken.length === 1) this.#timer?.ref();
    return lease;
  }

  /** Ends the watch over the time. May be called again. */
  release(lease: Lease): void {
    clearTimeout(lease.timer as number | undefined);
    if (this.#taken[lease.index] !== lease) return;
    const last = this.#taken.pop() as Lease;
    if (last !== lease) this.#put(last, lease.index);
    if (this.#taken.length === 0) this.#rest();
  }

  /** Lends the signal of an attempt that has ended well to a later one. */
  reuse(lease: Lease): void {
    lease.uses += 1;
    if (lease.uses < mostUses && !lease.controller.signal.aborted) this.#idle.push(lease);
  }

  #put(lease: Lease, index: number): void {
    this.#taken[index] = lease;
    lease.index = index;
  }

  // The timer may stay for the next attempt, but it must not keep the process.
  #rest(): void {
    if (this.#timer?.unref) this.#timer.unref();
    else this.#stop();
  }

  #wakeAt(moment: number): void {
    this.#stop();
    const now = performance.now();
    const delay = Math.min(moment - now, longestDelay);
    this.#wakesAt = now + delay;
    this.#timer = setTimeout(() => this.#wake(), delay) as unknown as Timer;
  }

  #stop(): void {
    clearTimeout(this.#timer as unknown as number);
    this.#timer = undefined;
    this.#wakesAt = Number.POSITIVE_INFINITY;
  }

  #wake(): void {
    // The timer's word counts as well as the clock's: tests may replace either of them alone.
    const now = Math.max(this.#wakesAt, performance.now());
    this.#stop();
    for (const lease of this.#taken.filter(({ end }) => end <= now)) {
      this.release(lease);
      lease.expire();
    }
    const next = Math.min(...this.#taken.map(({ end }) => end));
    if (next < Number.POSITIVE_INFINITY) this.#wakeAt(next);
  }
}

function newLease(expire: () => void): Lease {
  return { controller: new AbortController(), uses: 0, end: 0, expire, index: 0, timer: undefined };
}

/** A lease for one attempt, with a timer of its own. */
function ownLease(milliseconds: number, expire: () => void): Lease {
  const timer = milliseconds <= longestDelay ? setTimeout(expire, milliseconds) : undefined;
  return { ...newLease(expire), uses: mostUses, timer };
}

// Cloudflare's workers show a `process` as well.
function isOneProcess(): boolean {
  const { process, navigator } = globalThis as {
    process?: { versions?: { node?: string } };
    navigator?: { userAgent?: string };
  };
  return process?.versions?.node !== undefined && navigator?.userAgent !== 'Cloudflare-Workers';
}
