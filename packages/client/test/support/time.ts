import { onTestFinished, vi } from 'vitest';
import type { Play } from './plays.ts';

/** Lets time stand still until the end of the test, so that no machine is slow enough for an attempt to run out of it. */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Lets an attempt's time be over, by default's measure or any shorter one, once the caller has got what was sent. */
export function endAttempt(): void {
  setImmediate(() => setImmediate(() => vi.advanceTimersByTime(120_000)));
}

/** A play after which the time of its attempt is over; for tests in which time stands still. */
export const untilTimeout =
  (play: Play): Play =>
  async (stage) => {
    await play(stage);
    endAttempt();
  };
