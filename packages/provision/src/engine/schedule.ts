interface Item {
  entry: number;
  /** When it is due, ms since 1970. */
  at: number;
}

/** Entries that wait for their turn or for a time, and those whose request has to be looked for. */
export class Schedule {
  #waiting: Item[] = [];
  readonly #settling: Item[] = [];

  /** Adds an entry to come back to. Those that are due are taken in the order in which they were added. */
  addAt(entry: number, at: number): void {
    this.#waiting.push({ entry, at });
  }

  /** Adds an entry whose request has to be looked for. */
  addSettling(entry: number, at: number): void {
    this.#settling.push({ entry, at });
  }

  /** The next entry that is due. */
  take(now: number): number | undefined {
    const index = this.#waiting.findIndex(({ at }) => at <= now);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]?.entry;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#settling.length === 0;
  }

  /** When the next entry is due. */
  get nextAt(): number | undefined {
    return this.#waiting.reduce<number | undefined>((first, { at }) => Math.min(first ?? at, at), undefined);
  }

  /**
   * Makes all entries whose request has to be looked for due together, so that one listing serves them; says when that
   * is and how many they are.
   */
  beginRound(): { at: number; entries: number } | undefined {
    const round = this.#settling.splice(0);
    if (round.length === 0) return undefined;
    const at = round.reduce((last, item) => Math.max(last, item.at), 0);
    for (const { entry } of round) this.#waiting.push({ entry, at });
    return { at, entries: round.length };
  }
}
