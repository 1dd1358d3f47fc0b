/** Holds every call of a client back while one of them waits after a 429. */
export interface Pause {
  /** Holds other calls back for a number of milliseconds. */
  start(wait: number): void;
  /** How long it still lasts, in milliseconds. */
  left(): number;
}

/** The pause of a client, which is not on yet. */
export function createPause(clock: () => number): Pause {
  let until = 0;
  return {
    start(wait) {
      until = Math.max(until, clock() + wait);
    },
    left: () => Math.max(0, until - clock()),
  };
}
