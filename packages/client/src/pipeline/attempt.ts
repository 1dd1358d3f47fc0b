import { longestDelay } from '../sleep.ts';
import type { Transport } from './transport.ts';

/** What the typed clients of `@b2-partner/fetch` need for one request. */
export interface SendInit {
  headers: Record<string, string>;
  signal: AbortSignal;
  redirect: 'manual';
  parseAs: 'stream';
}

/** What they resolve to: a 2xx answer unread, or any other with its body, parsed if it is JSON. */
export interface Sent {
  response: Response;
  error?: unknown;
}

/** What came of one attempt. `body` is the text of a 2xx answer; of any other, the parsed JSON or the text. */
export type Received =
  | { kind: 'response'; response: Response; body: unknown }
  | { kind: 'timeout' }
  | { kind: 'aborted'; reason: unknown }
  | { kind: 'broken'; error: unknown };

/** The limits of one attempt. */
export interface AttemptLimits {
  /** In milliseconds, to the end of the answer. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/**
 * Sends one request and reads its answer, within its time. Ends when time or caller say so, even if `fetch` ignores its
 * signal; leaves no timer, no listener and no unread body behind. Rejects only for what failed before `fetch` was asked.
 */
export function attempt(
  transport: Transport,
  send: (signal: AbortSignal) => Promise<Sent>,
  { timeout, signal }: AttemptLimits,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = (received: Received) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(received);
    };
    const giveUp = (received: Received) => {
      finish(received);
      controller.abort();
    };
    const onAbort = () => giveUp({ kind: 'aborted', reason: signal?.reason });
    const timer = timeout <= longestDelay ? setTimeout(() => giveUp({ kind: 'timeout' }), timeout) : undefined;
    signal?.addEventListener('abort', onAbort, { once: true });

    read(send(controller.signal), controller.signal).then(finish, (error) => {
      if (!transport.wasAsked(controller.signal)) reject(error);
      finish({ kind: 'broken', error });
    });
  });
}

async function read(sent: Promise<Sent>, signal: AbortSignal): Promise<Received> {
  const { response, error } = await sent;
  // A `fetch` that ignores its signal answers after all.
  if (signal.aborted) await response.body?.cancel();
  return { kind: 'response', response, body: response.ok ? await response.text() : error };
}
