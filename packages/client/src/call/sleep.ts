import { longestDelay } from '../wire/timer.ts';
import { abortable } from './abortable.ts';

/** Waits for a number of milliseconds, or rejects with the signal's reason. Leaves no timer and no listener behind. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(milliseconds, longestDelay));
  });
  try {
    await abortable(over, signal);
  } finally {
    clearTimeout(timer);
  }
}
