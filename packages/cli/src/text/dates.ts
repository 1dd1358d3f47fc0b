/** A moment as people read it, in UTC: `2026-11-26 01:14`. */
export const momentText = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

const msPerDay = 86_400_000;

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

/** Days as people read them, those that follow one another as one: `2026-10-01, 2026-10-03 to 2026-10-05`. */
export function daysText(days: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const day of days) {
    const range = ranges.at(-1);
    if (range && Date.parse(day) - Date.parse(range.last) === msPerDay) range.last = day;
    else ranges.push({ first: day, last: day });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)).join(', ');
}
