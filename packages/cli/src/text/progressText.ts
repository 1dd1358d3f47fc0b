import { numberText } from './numbers.ts';

/** How far something is. */
export interface Position {
  done: number;
  total: number;
  /** Items per second. */
  rate: number;
  /** The time that is left, in milliseconds; `undefined` when nobody knows yet. */
  remaining: number | undefined;
}

const barWidth = 24;

/** A bar, a count, a rate and the time that is left. */
export function progressText({ done, total, rate, remaining }: Position): string {
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  const left = remaining === undefined || done === total ? '' : `  ${durationText(remaining)} left`;
  return `${bar}  ${numberText(done)}/${numberText(total)}  ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}`;
}

/** A length of time as people say it: `42 s`, `3 min 20 s`, `2 h 5 min`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
