/** Entries that wait for their turn, or for a time. */
export class Schedule {
  #ready: number[] = [];
  #next = 0;
  readonly #timed: { entry: number; at: number }[] = [];
  readonly #settling: { entry: number; at: number }[] = [];

  /** Adds an entry that can be worked on at once. */
  add(entry: number): void {
    this.#ready.push(entry);
  }

  /** Adds an entry to come back to. */
  addAt(entry: number, at: number): void {
    this.#timed.push({ entry, at });
  }

  /** Adds an entry whose request has to be looked for. */
  addSettling(entry: number, at: number): void {
    this.#settling.push({ entry, at });
  }

  /** The next entry that can be worked on. */
  take(now: number): number | undefined {
    if (this.#next < this.#ready.length) {
      this.#next += 1;
      return this.#ready[this.#next - 1];
    }
    const due = this.#timed.findIndex(({ at }) => at <= now);
    return due < 0 ? undefined : this.#timed.splice(due, 1)[0]?.entry;
  }

  /** When the next timed entry is due. */
  get nextAt(): number | undefined {
    return this.#timed.length === 0 ? undefined : Math.min(...this.#timed.map(({ at }) => at));
  }

  /**
   * Makes all entries that have to be looked for due together, so that one listing serves them; resolves to when that
   * is and how many they are.
   */
  beginRound(): { at: number; entries: number } | undefined {
    const round = this.#settling.splice(0);
    if (round.length === 0) return undefined;
    const at = Math.max(...round.map((item) => item.at));
    for (const { entry } of round) this.#timed.push({ entry, at });
    return { at, entries: round.length };
  }
}
