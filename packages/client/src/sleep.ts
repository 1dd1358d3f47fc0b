import { offAbort, onAbort } from './abortListeners.ts';

/** The longest delay that timers know; anything longer would fire at once. */
export const longestDelay = 2 ** 31 - 1;

/** Waits for a number of milliseconds, or rejects with the signal's reason. Leaves no timer and no listener behind. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        offAbort(signal, giveUp);
        resolve();
      },
      Math.min(milliseconds, longestDelay),
    );
    if (signal) onAbort(signal, giveUp);
  });
}
