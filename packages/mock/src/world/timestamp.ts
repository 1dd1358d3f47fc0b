export const msPerDay = 86_400_000;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** A moment as the API writes it: `dYYYYMMDD_mHHMMSS`, in UTC. */
export function toTimestamp(ms: number): string {
  const at = new Date(ms);
  const date = `${pad(at.getUTCFullYear(), 4)}${pad(at.getUTCMonth() + 1)}${pad(at.getUTCDate())}`;
  return `d${date}_m${pad(at.getUTCHours())}${pad(at.getUTCMinutes())}${pad(at.getUTCSeconds())}`;
}

/** Milliseconds since 1970 of a `dYYYYMMDD_mHHMMSS`; NaN when it is none. */
export function fromTimestamp(text: string): number {
  return Date.parse(toIso(text) ?? '');
}

/** The same moment in ISO 8601, or undefined when the text is not a timestamp. */
export function toIso(text: string): string | undefined {
  const parts = /^d(\d{4})(\d\d)(\d\d)_m(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** `yyyy-MM-dd`, in UTC. */
export function toCalendarDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

// Recorded statistics carry odd hours, not midnight; this is one that was seen.
const statisticsHour = (22 * 60 + 12) * 60_000;

/** When statistics were last made, at or before the moment: once a day, at an odd hour. */
export function lastStatistics(ms: number): number {
  return midnight(ms - statisticsHour) + statisticsHour;
}

/** The last midnight (UTC) at or before the moment. */
export function midnight(ms: number): number {
  return Math.floor(ms / msPerDay) * msPerDay;
}
