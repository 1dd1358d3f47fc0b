import type { EntryOutcome } from '../entry/outcome.ts';
import { OutcomeStream } from './outcomeStream.ts';
import type { Summary } from './summary.ts';

/** What a run under way gets from its handle, and gives to it. */
export interface RunControl {
  report(outcome: EntryOutcome): void;
  /** Names what stops the run. */
  onStop(stop: () => void): void;
  /** Resolves when nobody waits for requests that are under way. */
  abandoned: Promise<void>;
  readonly isAbandoned: boolean;
}

/**
 * A run under way. `for await` gives each outcome when it is final, in that order; `await` gives the summary. It goes on
 * whether somebody reads or not.
 */
export class ProvisionRun implements AsyncIterable<EntryOutcome>, PromiseLike<Summary> {
  readonly #stream = new OutcomeStream<EntryOutcome>();
  readonly #summary: Promise<Summary>;
  #stop = () => {};
  #abandon = () => {};
  #isAbandoned = false;

  /** @internal */
  constructor(execute: (control: RunControl) => Promise<Summary>) {
    const abandoned = new Promise<void>((resolve) => {
      this.#abandon = resolve;
    });
    const isAbandoned = () => this.#isAbandoned;
    this.#summary = execute({
      report: (outcome) => this.#stream.push(outcome),
      onStop: (stop) => {
        this.#stop = stop;
      },
      abandoned,
      get isAbandoned() {
        return isAbandoned();
      },
    });
    this.#summary.then(
      () => this.#stream.end(),
      (error) => this.#stream.end(error),
    );
  }

  /** Sends nothing more, and finishes what is under way: for the first Ctrl-C. */
  stop(): void {
    this.#stop();
  }

  /**
   * Stops, and does not wait for requests that are under way: for the second Ctrl-C. Their entries stay open, and the
   * next run looks for their accounts. A key that arrives all the same is kept while the process lives.
   */
  abandon(): void {
    this.#isAbandoned = true;
    this.#stop();
    this.#abandon();
  }

  [Symbol.asyncIterator](): AsyncGenerator<EntryOutcome, void, undefined> {
    return this.#stream.read();
  }

  // biome-ignore lint/suspicious/noThenProperty: a run is awaited for its summary
  then<A = Summary, B = never>(
    onFulfilled?: ((summary: Summary) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#stream.drop();
    return this.#summary.then(onFulfilled, onRejected);
  }
}
