const firstBackOff = 500;
const longestBackOff = 30_000;
// When the service asks for less, and rejects again.
const longestSecond = 1000;
const jitterShare = 0.5;

/** What decides how long to wait. */
export interface WaitOptions {
  /** The longest wait, in milliseconds, without the jitter on what the service asks for; all of a call, twice as long. */
  maxRetryWait: number;
  random: () => number;
}

/**
 * The waits of one call: gives the next one in milliseconds, or `undefined` when it would be too long. `asked`: what the
 * service asks for.
 */
export function createWaits({ maxRetryWait, random }: WaitOptions) {
  let count = 0;
  let left = 2 * maxRetryWait;
  // Full jitter: clients that failed together must not come back together.
  const backOff = () => random() * Math.min(firstBackOff * 2 ** count, longestBackOff, maxRetryWait);
  // Never before the moment that the service named, and not all in that moment. `Retry-After: 0` is taken at its word once.
  const keep = (asked: number) =>
    Math.max(asked * (1 + jitterShare * random()), count === 0 ? 0 : Math.min(backOff(), longestSecond));

  return (asked: number | undefined): number | undefined => {
    // What the service asks for is kept or not; the last back-off ends with the time that is left.
    const wait = asked === undefined ? Math.min(backOff(), left) : keep(asked);
    if (left <= 0 || wait > left || Number(asked) > maxRetryWait) return undefined;
    count += 1;
    // A wait of no length counts too, or a service that always asks for it would be asked for ever.
    left -= Math.max(wait, firstBackOff);
    return wait;
  };
}
