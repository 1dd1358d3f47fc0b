import type { WithResponse } from './call.ts';

/** A call that is awaited like a promise. `withResponse()` gives status, headers and attempts as well. */
export abstract class AwaitableCall<T> implements PromiseLike<T> {
  /** What the call resolves to, together with its response. */
  abstract withResponse(): Promise<WithResponse<T>>;

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited like a promise
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse().then(
      onFulfilled ? ({ data }) => onFulfilled(data) : ({ data }) => data as unknown as A,
      onRejected,
    );
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
