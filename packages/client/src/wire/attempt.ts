import { offAbort, onAbort } from './abortListeners.ts';
import type { FetchLike } from './fetchLike.ts';
import type { WireRequest } from './request.ts';
import { startTimer } from './timer.ts';

/** What came of one attempt. */
export type Reply =
  | { kind: 'response'; response: Response; text: string }
  | { kind: 'timeout' }
  | { kind: 'aborted'; reason: unknown }
  | { kind: 'failed'; error: unknown };

/** The limits of one attempt. */
export interface AttemptLimits {
  /** In milliseconds, until the response is read. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/**
 * Sends one request and reads its response, within its time. Ends when time or caller say so, even if `fetch` ignores
 * its signal; leaves no timer, no listener and no unread body behind. Never rejects.
 */
export function attempt(fetch: FetchLike, request: WireRequest, { timeout, signal }: AttemptLimits): Promise<Reply> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const finish = (reply: Reply) => {
      clearTimeout(timer);
      if (signal) offAbort(signal, abort);
      resolve(reply);
    };
    const giveUp = (reply: Reply) => {
      finish(reply);
      controller.abort();
    };
    const abort = () => giveUp({ kind: 'aborted', reason: signal?.reason });
    const timer = startTimer(timeout, () => giveUp({ kind: 'timeout' }));
    if (signal) onAbort(signal, abort);
    send(fetch, request, controller.signal).then(finish, (error) => finish({ kind: 'failed', error }));
  });
}

async function send(
  fetch: FetchLike,
  { url, method, headers, body }: WireRequest,
  signal: AbortSignal,
): Promise<Reply> {
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
  // A test double may give anything.
  if (typeof response?.text !== 'function') throw new TypeError(noResponse);
  // A `fetch` that ignores its signal still responds.
  if (signal.aborted) await response.body?.cancel();
  const text: unknown = await response.text();
  if (typeof text !== 'string') throw new TypeError(noResponse);
  return { kind: 'response', response, text };
}

const noResponse = 'the custom `fetch` did not resolve to a Response';
