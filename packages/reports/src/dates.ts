const msPerDay = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a date in a report (`2026-05-09`, `5/9/26`); `undefined` when it is none. */
export function parseReportDate(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDate(text) ? text : undefined;
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year.length === 2 ? `20${year}` : year}-${pad(Number(month))}-${pad(Number(day))}`;
  return isDate(date) ? date : undefined;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(text);
  // What no calendar has, such as 30 February, is none or another day.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** How many days after `first` the other day is; negative when it is before. */
export function daysBetween(first: string, other: string): number {
  return (Date.parse(other) - Date.parse(first)) / msPerDay;
}

/** The days of a month (`YYYY-MM`), in order. Throws a `RangeError` for anything else. */
export function daysOfMonth(month: string): string[] {
  if (!/^\d{4}-\d\d$/.test(month) || !isDate(`${month}-01`)) {
    throw new RangeError(`month must be like 2026-10, not ${month}`);
  }
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${pad(index + 1)}`);
  return days.filter(isDate);
}
