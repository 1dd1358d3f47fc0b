/** The longest delay of a timer, 24.8 days: anything longer fires at once. */
export const longestDelay = 2_147_483_647;

/** Calls back after a number of milliseconds; never for more than the longest delay of a timer. */
export function startTimer(milliseconds: number, callback: () => void): ReturnType<typeof setTimeout> | undefined {
  return milliseconds > longestDelay ? undefined : setTimeout(callback, milliseconds);
}
