import { offAbort, onAbort } from '../wire/abortListeners.ts';
import { longestDelay } from '../wire/timer.ts';

/** Waits for a number of milliseconds, or rejects with the signal's reason. Leaves no timer and no listener behind. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const wake = () => {
      offAbort(signal, giveUp);
      resolve();
    };
    const timer = setTimeout(wake, Math.min(milliseconds, longestDelay));
    if (signal) onAbort(signal, giveUp);
  });
}
