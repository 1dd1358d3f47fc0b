import { AwaitableCall } from './awaitableCall.ts';
import type { Received } from './call.ts';

/** A call in flight: a promise of its response. `withResponse()` gives status, headers and attempts as well. */
export class PartnerCall<T> extends AwaitableCall<T> implements Promise<T> {
  constructor(result: Promise<Received<T>>) {
    super(() => result);
  }

  get [Symbol.toStringTag](): string {
    return 'PartnerCall';
  }
}
