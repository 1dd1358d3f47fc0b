import type { FetchLike } from '@b2-partner/fetch';

/** The `fetch` of the user, which knows afterwards which attempts it was asked for: those may have been sent. */
export class Transport {
  readonly #fetch: FetchLike;
  readonly #asked = new WeakSet<object>();

  constructor(fetch: FetchLike) {
    this.#fetch = fetch;
  }

  readonly fetch: FetchLike = (url, init) => {
    if (init.signal) this.#asked.add(init.signal);
    return this.#fetch(url, init);
  };

  /** Whether the attempt with this signal came as far as `fetch`. */
  wasAsked(signal: AbortSignal): boolean {
    return this.#asked.has(signal);
  }
}
