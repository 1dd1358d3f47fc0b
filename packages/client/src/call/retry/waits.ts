import { headerIn } from '../call.ts';
import { retryAfter } from './retryAfter.ts';

const firstBackOff = 500;
const longestBackOff = 30_000;
const jitterShare = 0.5;

/** What decides how long to wait. */
export interface WaitOptions {
  /** The longest wait, in milliseconds, without the jitter on what the service asks for; all of a call, twice as long. */
  maxRetryWait: number;
  clock: () => number;
  random: () => number;
}

/** The waits of one call. */
export class Waits {
  readonly #options: WaitOptions;
  #count = 0;
  #total = 0;

  constructor(options: WaitOptions) {
    this.#options = options;
  }

  /** The next wait in milliseconds, or `undefined` when it would be too long. */
  next(asked: number | undefined): number | undefined {
    const { maxRetryWait } = this.#options;
    if (asked !== undefined && asked > maxRetryWait) return undefined;
    const wait = asked === undefined ? this.#backOff() : this.#spread(asked);
    if (this.#total + wait > 2 * maxRetryWait) return undefined;
    this.#count += 1;
    this.#total += wait;
    return wait;
  }

  /** What the service asks for, in milliseconds. */
  asked(headers: Headers): number | undefined {
    return retryAfter(headerIn(headers, 'retry-after'), this.#options.clock());
  }

  // Full jitter: clients that failed together must not come back together.
  #backOff(): number {
    const { maxRetryWait, random } = this.#options;
    return random() * Math.min(firstBackOff * 2 ** this.#count, longestBackOff, maxRetryWait);
  }

  // Never before the moment that the service named, and not all in that moment.
  #spread(asked: number): number {
    return asked * (1 + jitterShare * this.#options.random());
  }
}
