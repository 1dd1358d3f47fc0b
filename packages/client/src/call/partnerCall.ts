import { AwaitableCall } from './awaitableCall.ts';
import type { WithResponse } from './call.ts';

/** A call in flight: a promise of its response. `withResponse()` gives status, headers and attempts as well. */
export class PartnerCall<T> extends AwaitableCall<T> implements Promise<T> {
  readonly #result: Promise<WithResponse<T>>;

  constructor(result: Promise<WithResponse<T>>) {
    super();
    this.#result = result;
  }

  withResponse(): Promise<WithResponse<T>> {
    return this.#result;
  }

  get [Symbol.toStringTag](): string {
    return 'PartnerCall';
  }
}
