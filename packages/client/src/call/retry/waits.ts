import { headerIn } from '../call.ts';
import { retryAfter } from './retryAfter.ts';

const firstBackOff = 500;
const longestBackOff = 30_000;
// When the service asks for less, and rejects again.
const longestSecond = 1000;
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
    const left = 2 * maxRetryWait - this.#total;
    // What the service asks for is kept or not; the last back-off ends with the time that is left.
    const wait = asked === undefined ? Math.min(this.#backOff(), left) : Math.max(this.#spread(asked), this.#again());
    if (left <= 0 || wait > left || Number(asked) > maxRetryWait) return undefined;
    this.#count += 1;
    // A wait of no length counts too, or a service that always asks for it would be asked for ever.
    this.#total += Math.max(wait, firstBackOff);
    return wait;
  }

  /** What the service asks for, in milliseconds. A date counts from the service's own clock, if it tells it. */
  asked(headers: Headers): number | undefined {
    const { clock } = this.#options;
    return retryAfter(headerIn(headers, 'retry-after'), Date.parse(headerIn(headers, 'date') ?? '') || clock());
  }

  // Full jitter: clients that failed together must not come back together.
  #backOff(): number {
    const { maxRetryWait, random } = this.#options;
    return random() * Math.min(firstBackOff * 2 ** this.#count, longestBackOff, maxRetryWait);
  }

  // `Retry-After: 0` is taken at its word once.
  #again(): number {
    return this.#count === 0 ? 0 : Math.min(this.#backOff(), longestSecond);
  }

  // Never before the moment that the service named, and not all in that moment.
  #spread(asked: number): number {
    return asked * (1 + jitterShare * this.#options.random());
  }
}

/** Holds every call of a client back while one of them waits after a 429. */
export class Pause {
  readonly #clock: () => number;
  #until = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Holds other calls back for a number of milliseconds. */
  start(wait: number): void {
    this.#until = Math.max(this.#until, this.#clock() + wait);
  }

  /** How long it still lasts, in milliseconds. */
  get left(): number {
    return Math.max(0, this.#until - this.#clock());
  }
}
