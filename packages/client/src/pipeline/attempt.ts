import type { FetchLike } from '@b2-partner/fetch';
import { offAbort, onAbort } from '../abortListeners.ts';
import type { Core } from '../core.ts';
import { requestIdIn, type SendInit, type Sent } from './call.ts';

/** What came of one attempt. */
export type Received =
  | { kind: 'response'; response: Response; requestId: string | undefined; text: string }
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
  { leases, settings }: Core,
  headers: Record<string, string>,
  send: (init: SendInit) => Promise<Sent>,
  { timeout, signal }: AttemptLimits,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    let wasAsked = false;
    const fetch: FetchLike = (url, init) => {
      wasAsked = true;
      init.headers = headers;
      return settings.fetch(url, init);
    };
    const finish = (received: Received) => {
      leases.release(lease);
      offAbort(signal, stop);
      resolve(received);
    };
    const giveUp = (received: Received) => {
      finish(received);
      lease.controller.abort();
    };
    const stop = () => giveUp({ kind: 'aborted', reason: signal?.reason });
    const lease = leases.take(timeout, () => giveUp({ kind: 'timeout' }));
    const own = lease.controller.signal;
    if (signal) onAbort(signal, stop);

    read(send({ fetch, signal: own, redirect: 'manual', unread: true }), own).then(
      (received) => {
        finish(received);
        leases.reuse(lease);
      },
      (error) => {
        if (!wasAsked) reject(error);
        finish({ kind: 'broken', error });
      },
    );
  });
}

// A test double may give anything.
const noResponse = 'the given `fetch` gave no Response';

async function read(sent: Promise<Sent>, signal: AbortSignal): Promise<Received> {
  const { response } = await sent;
  if (typeof response?.text !== 'function') throw new TypeError(noResponse);
  // A `fetch` that ignores its signal answers after all.
  if (signal.aborted) await response.body?.cancel();
  const text: unknown = await response.text();
  if (typeof text !== 'string') throw new TypeError(noResponse);
  return { kind: 'response', response, requestId: requestIdIn(response.headers), text };
}
