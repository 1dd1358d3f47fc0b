/** What tells the time and waits. Tests replace it. */
export interface Clock {
  /** The current time, ms since 1970. It never goes back while the process lives. */
  now(): number;
  /** Waits; rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const startedAt = Date.now() - performance.now();

/** The time by a clock that nobody sets: the wall clock's at the start of the process, and what has passed since. */
export const steadyNow = (): number => Math.round(startedAt + performance.now());

/** The longest delay that timers know. */
const longestDelay = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: steadyNow,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(Math.max(0, milliseconds), longestDelay),
      );
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
