import type { Received, WithResponse } from './call.ts';

/** A call that is awaited like a promise. `withResponse()` gives status, headers and attempts as well. */
export abstract class AwaitableCall<T> implements PromiseLike<T> {
  readonly #receive: () => Promise<Received<T>>;

  constructor(receive: () => Promise<Received<T>>) {
    this.#receive = receive;
  }

  /** What the call resolves to, together with its response. However often it is asked for, the call is made once. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, meta } = await this.#receive();
    return { data, response: meta() };
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited like a promise
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#receive().then(({ data }) => (onFulfilled ? onFulfilled(data) : (data as unknown as A)), onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
