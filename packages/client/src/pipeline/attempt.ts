import type { FetchLike } from '@b2-partner/fetch';
import type { Core } from '../core.ts';
import type { SendInit, Sent } from './call.ts';

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
  { controllers, deadlines }: Core,
  fetch: FetchLike,
  send: (init: SendInit) => Promise<Sent>,
  { timeout, signal }: AttemptLimits,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const loan = controllers.lend();
    const { controller } = loan;
    let wasAsked = false;
    const ask: FetchLike = (url, init) => {
      wasAsked = true;
      return fetch(url, init);
    };
    const finish = (received: Received) => {
      deadlines.clear(deadline);
      signal?.removeEventListener('abort', onAbort);
      resolve(received);
    };
    const giveUp = (received: Received) => {
      finish(received);
      controller.abort();
    };
    const onAbort = () => giveUp({ kind: 'aborted', reason: signal?.reason });
    const deadline = deadlines.set(timeout, () => giveUp({ kind: 'timeout' }));
    signal?.addEventListener('abort', onAbort, { once: true });

    read(
      send({ fetch: ask, signal: controller.signal, redirect: 'manual', parseAs: 'stream' }),
      controller.signal,
    ).then(
      (received) => {
        finish(received);
        controllers.takeBack(loan);
      },
      (error) => {
        if (!wasAsked) reject(error);
        finish({ kind: 'broken', error });
      },
    );
  });
}

async function read(sent: Promise<Sent>, signal: AbortSignal): Promise<Received> {
  const { response, error } = await sent;
  // A `fetch` that ignores its signal answers after all.
  if (signal.aborted) await response.body?.cancel();
  return { kind: 'response', response, body: response.ok ? await response.text() : error };
}
