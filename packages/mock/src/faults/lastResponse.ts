import { pinBytes, unpinBytes } from '../memory/pool.ts';
import type { PlainResponse } from '../wire/http.ts';

/** The response of the last call, for the fault `previous`. */
export class LastResponse {
  #last: PlainResponse | undefined;

  /** Keeps a response in place of the one before; returns that one when it is `wanted`. */
  replace(response: PlainResponse, wanted: boolean): PlainResponse | undefined {
    const last = this.#last;
    // Bytes are used again once they are sent, so those that are wanted are copied, and those that are kept are pinned.
    const previous = wanted && last ? { ...last, body: last.body.slice() } : undefined;
    if (last && typeof last.body !== 'string') unpinBytes(last.body);
    if (typeof response.body !== 'string') pinBytes(response.body);
    this.#last = response;
    return previous;
  }
}
