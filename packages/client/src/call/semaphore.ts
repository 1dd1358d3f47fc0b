import { abortable } from './abortable.ts';

/** Lets a limited number of holders in at once; the others wait in order. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Resolves when a slot is free, at once without a promise when there is one. Rejects with the signal's reason. */
  acquire(signal?: AbortSignal): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free -= 1;
      return undefined;
    }
    return this.#queue(signal);
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  async #queue(signal?: AbortSignal): Promise<void> {
    let enter = () => {};
    const slot = new Promise<void>((resolve) => {
      enter = resolve;
    });
    this.#waiting.push(enter);
    try {
      await abortable(slot, signal);
    } catch (reason) {
      const index = this.#waiting.indexOf(enter);
      if (index >= 0) this.#waiting.splice(index, 1);
      // The slot came in the same moment as the abort: hand it on.
      else this.release();
      throw reason;
    }
  }
}
