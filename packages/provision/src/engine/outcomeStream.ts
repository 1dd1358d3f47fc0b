/** Values in the order in which they come, for one reader. They are kept until it reads them, or nobody will. */
export class OutcomeStream<T> {
  #values: T[] = [];
  #wake: (() => void) | undefined;
  #isRead = false;
  #isDropped = false;
  #end: { error?: unknown } | undefined;

  push(value: T): void {
    if (this.#isDropped) return;
    this.#values.push(value);
    this.#wake?.();
  }

  /** Nothing more comes. */
  end(error?: unknown): void {
    this.#end = error === undefined ? {} : { error };
    this.#wake?.();
  }

  /** Nobody reads: what has come and will come is dropped, unless somebody has begun. */
  drop(): void {
    if (this.#isRead) return;
    this.#isDropped = true;
    this.#values = [];
  }

  async *read(): AsyncGenerator<T, void, undefined> {
    this.#isRead = true;
    try {
      for (;;) {
        const values = this.#values;
        this.#values = [];
        yield* values;
        if (this.#values.length > 0) continue;
        if (this.#end && 'error' in this.#end) throw this.#end.error;
        if (this.#end) return;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      this.#isRead = false;
      this.drop();
    }
  }
}
