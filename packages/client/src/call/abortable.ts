import { offAbort, onAbort } from '../wire/abortListeners.ts';

/** The promise, given up when the signal aborts: then it rejects with the signal's reason. Leaves no listener behind. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    else onAbort(signal, giveUp);
    promise.then(resolve, reject).finally(() => offAbort(signal, giveUp));
  });
}
