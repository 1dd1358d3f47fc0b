import type { PlainRequest, PlainResponse } from '../wire/http.ts';
import { isRequest, plainRequest } from './plainRequest.ts';
import { webResponse } from './webResponse.ts';

/** Takes what the global `fetch` takes; also what Bun, Deno and workers call their handlers with. */
export type FetchHandler = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The mock as a `fetch`: no socket in between. */
export function createFetch(
  handle: (request: PlainRequest) => PlainResponse,
  sleep: (ms: number) => Promise<void>,
): FetchHandler {
  return async (input, init) => {
    const signal = init?.signal ?? (isRequest(input) ? input.signal : undefined);
    signal?.throwIfAborted();
    const request = await plainRequest(input, init);
    const response = handle(request);
    if (response.delivery === 'late') return carryOutLate(response, signal, sleep);
    if (response.delay && response.delivery !== 'slow') await untilAborted(sleep(response.delay), signal);
    return webResponse(request.method === 'HEAD' ? { ...response, body: '' } : response, sleep);
  };
}

/** Never resolves: carries the call out once the caller has given up by its signal, and rejects as `fetch` does then. */
async function carryOutLate(
  { delay = 0, carryOut }: PlainResponse,
  signal: AbortSignal | null | undefined,
  sleep: (ms: number) => Promise<void>,
): Promise<never> {
  await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
  void sleep(delay).then(carryOut);
  throw signal?.reason;
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
