/** Allows so many calls per window of time; the window starts with the first call after the last one ended. */
export class RateLimit {
  readonly #limit: number;
  readonly #window: number;
  #started = Number.NEGATIVE_INFINITY;
  #calls = 0;

  /** `window` in ms. */
  constructor(limit: number, window: number) {
    this.#limit = limit;
    this.#window = window;
  }

  /** Counts a call; returns 0 when it is allowed, otherwise how long the window lasts, in ms. */
  take(now: number): number {
    if (now - this.#started >= this.#window) {
      this.#started = now;
      this.#calls = 0;
    }
    this.#calls++;
    return this.#calls <= this.#limit ? 0 : this.#started + this.#window - now;
  }
}
