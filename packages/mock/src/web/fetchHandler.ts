import type { PlainRequest, PlainResponse } from '../wire/http.ts';
import { plainRequest } from './plainRequest.ts';
import { webResponse } from './webResponse.ts';

/** Takes what the global `fetch` takes; also what Bun, Deno and workers call their handlers with. */
export type FetchHandler = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The mock as a `fetch`: no socket in between. */
export function createFetch(
  handle: (request: PlainRequest) => PlainResponse,
  sleep: (ms: number) => Promise<void>,
): FetchHandler {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const response = handle(await plainRequest(input, init));
    if (response.delay && response.delivery !== 'slow') await untilAborted(sleep(response.delay), signal);
    return webResponse(response, sleep);
  };
}

/** Settles as the promise does, or rejects with the signal's reason when that comes first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
