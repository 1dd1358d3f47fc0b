/** A moment as people read it, in UTC: `2026-11-26 01:14`. */
export const momentText = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

const steps: readonly (readonly [string, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago a moment was: `3 days ago`. */
export function agoText(date: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - date.getTime()) / 1000);
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  const count = Math.abs(Math.trunc(seconds / length));
  const what = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return seconds < 0 ? `in ${what}` : `${what} ago`;
}
