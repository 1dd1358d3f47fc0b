import { longestDelay } from '../sleep.ts';

/** Something that ends at a moment unless it is cleared before. */
export interface Deadline {
  /** By the clock of `performance.now()`. */
  readonly at: number;
  readonly expire: () => void;
}

// What timers are in Node and Bun; elsewhere they are numbers.
interface Timer {
  ref(): void;
  unref?(): void;
}

/** Ends what takes too long. One timer watches over all deadlines: one for each attempt would cost a tenth of a call. */
export class Deadlines {
  readonly #open = new Set<Deadline>();
  #timer: Timer | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;

  /** Calls `expire` after a number of milliseconds, unless the deadline is cleared before. */
  set(milliseconds: number, expire: () => void): Deadline {
    const deadline = { at: performance.now() + milliseconds, expire };
    this.#open.add(deadline);
    if (deadline.at < this.#wakesAt) this.#wakeAt(deadline.at);
    else if (this.#open.size === 1) this.#timer?.ref();
    return deadline;
  }

  clear(deadline: Deadline): void {
    this.#open.delete(deadline);
    if (this.#open.size > 0) return;
    // The timer may stay for the next deadline, but it must not keep the process.
    if (this.#timer?.unref) this.#timer.unref();
    else this.#stop();
  }

  #wakeAt(moment: number): void {
    this.#stop();
    this.#wakesAt = moment;
    const delay = Math.min(moment - performance.now(), longestDelay);
    this.#timer = setTimeout(() => this.#wake(), delay) as unknown as Timer;
  }

  #stop(): void {
    clearTimeout(this.#timer as unknown as number);
    this.#timer = undefined;
    this.#wakesAt = Number.POSITIVE_INFINITY;
  }

  #wake(): void {
    this.#stop();
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const deadline of this.#open) {
      if (deadline.at > now) next = Math.min(next, deadline.at);
      else {
        this.#open.delete(deadline);
        deadline.expire();
      }
    }
    if (next < Number.POSITIVE_INFINITY) this.#wakeAt(next);
  }
}
