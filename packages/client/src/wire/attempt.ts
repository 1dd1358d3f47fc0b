import { offAbort, onAbort } from './abortListeners.ts';
import type { FetchLike } from './fetchLike.ts';
import { ReceivedText } from './receivedText.ts';
import type { WireRequest } from './request.ts';
import { startTimer } from './timer.ts';

/** What a response is, apart from its body: read once, for a custom `fetch` may give one that fails later. */
export type ResponseHead = Readonly<Pick<Response, 'status' | 'ok' | 'type' | 'redirected' | 'headers'>>;

/** What came of one attempt; `text` is all that arrived, also where the end of the response did not. */
export type Reply = { text: string } & (
  | { kind: 'response'; response: ResponseHead; isTooLong: boolean }
  | { kind: 'timeout' }
  | { kind: 'aborted'; reason: unknown }
  | { kind: 'failed'; error: unknown }
);

/** The limits of one attempt. */
export interface AttemptLimits {
  /** In milliseconds, until the response is read. */
  timeout: number;
  signal: AbortSignal | undefined;
  /** In bytes; what lies behind that is not read. */
  maxResponseSize: number;
}

/**
 * Sends one request and reads its response, within its time. Ends when time or caller say so, even if `fetch` ignores
 * its signal; leaves no timer, no listener and no unread body behind. Never rejects.
 */
export function attempt(fetch: FetchLike, request: WireRequest, limits: AttemptLimits): Promise<Reply> {
  const { timeout, signal, maxResponseSize } = limits;
  return new Promise((resolve) => {
    const controller = new AbortController();
    const received = new ReceivedText();
    const finish = (reply: Reply) => {
      clearTimeout(timer);
      if (signal) offAbort(signal, abort);
      resolve(reply);
    };
    const giveUp = (reply: Reply) => {
      finish(reply);
      controller.abort();
    };
    const abort = () => giveUp({ kind: 'aborted', reason: signal?.reason, text: received.text });
    const timer = startTimer(timeout, () => giveUp({ kind: 'timeout', text: received.text }));
    if (signal) onAbort(signal, abort);
    send(fetch, request, controller.signal, received, maxResponseSize).then(
      (response) => finish({ kind: 'response', response, text: received.text, isTooLong: received.isTooLong }),
      (error) => finish({ kind: 'failed', error, text: received.text }),
    );
  });
}

// Next.js caches what its `fetch` gets, on disk and for a year; it leaves alone what is marked so.
const notCached = { internal: true };

async function send(
  fetch: FetchLike,
  { url, method, headers, body }: WireRequest,
  signal: AbortSignal,
  received: ReceivedText,
  maxResponseSize: number,
): Promise<ResponseHead> {
  const init = { method, headers, body, signal, redirect: 'manual', next: notCached } as const;
  const response = await fetch(url, init);
  // A test double may give anything.
  if (typeof response?.text !== 'function') throw new TypeError('the custom `fetch` did not resolve to a Response');
  // A `fetch` that ignores its signal still responds.
  if (signal.aborted) await response.body?.cancel();
  else await received.read(response, maxResponseSize);
  return headOf(response);
}

const headOf = ({ status, ok, type, redirected, headers }: Response) => ({ status, ok, type, redirected, headers });
