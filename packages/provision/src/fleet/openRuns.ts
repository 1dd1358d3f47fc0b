import type { EntryHandler } from '../engine/entryHandler.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** A run as a worker has it open. */
export interface OpenRun {
  /** Open. The worker closes it. */
  ledger: Ledger;
  /** The worker stops and closes it. */
  handle: EntryHandler;
}

/** The runs that a worker has open. */
export class OpenRuns {
  readonly #open: (run: string) => Promise<OpenRun>;
  readonly #runs = new Map<string, Promise<OpenRun>>();

  constructor(open: (run: string) => Promise<OpenRun>) {
    this.#open = open;
  }

  /** The run, opened when it is needed for the first time, and once more after it could not be opened. */
  get(run: string): Promise<OpenRun> {
    const known = this.#runs.get(run);
    if (known !== undefined) return known;
    const opening = this.#open(run);
    this.#runs.set(run, opening);
    opening.catch(() => this.#runs.delete(run));
    return opening;
  }

  /** Prepares no more requests. */
  stop(): void {
    for (const run of this.#runs.values()) void run.then(({ handle }) => handle.stop()).catch(() => {});
  }

  /** Lets go of all runs, once nothing works on them any more. */
  async close(): Promise<void> {
    const runs = await Promise.allSettled(this.#runs.values());
    for (const run of runs) {
      if (run.status === 'rejected') continue;
      const { handle, ledger } = run.value;
      await handle.close().catch(() => {});
      await ledger.close().catch(() => {});
    }
  }
}
