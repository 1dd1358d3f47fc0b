import { AwaitableCall } from './awaitableCall.ts';
import type { Answered } from './pipeline/call.ts';

/** A call under way: a promise of its answer. `withResponse()` gives status, headers and attempts as well. */
export class PartnerCall<T> extends AwaitableCall<T> implements Promise<T> {
  readonly #answered: Promise<Answered<T>>;

  constructor(answered: Promise<Answered<T>>) {
    super();
    this.#answered = answered;
  }

  withResponse(): Promise<Answered<T>> {
    return this.#answered;
  }

  get [Symbol.toStringTag](): string {
    return 'PartnerCall';
  }
}
