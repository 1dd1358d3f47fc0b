/** A moment as people read it, in UTC: `2026-11-26 01:14`. */
export const momentText = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

/** How long ago a moment was: `3 days ago`. */
export function agoText(date: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - date.getTime()) / 1000);
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return words.format(-Math.trunc(seconds / length), unit);
}

const words = new Intl.RelativeTimeFormat('en');
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
