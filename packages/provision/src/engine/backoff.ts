const longest = 60_000;

/** Waits that double: 1 s, 2 s, … 60 s. */
export class Backoff {
  #next = 1000;

  /** The next wait, ms. */
  next(): number {
    const wait = this.#next;
    this.#next = Math.min(2 * wait, longest);
    return wait;
  }

  reset(): void {
    this.#next = 1000;
  }
}
