const ownForm = /^d(\d{4})(\d\d)(\d\d)_m(\d\d)(\d\d)(\d\d)$/;
const isoForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(\.\d+)?(?:Z|([+-]\d\d):?(\d\d))?$/;

/**
 * The moment that a timestamp of the API means. Takes `dYYYYMMDD_mHHMMSS` (UTC) and ISO 8601 with date and time; in UTC
 * where it names no zone.
 *
 * @throws {RangeError} when it is neither, or no such moment exists.
 * @example parseTimestamp('d20211120_m121212').toISOString() // 2021-11-20T12:12:12.000Z
 */
export function parseTimestamp(timestamp: string): Date {
  const iso = timestamp.replace(ownForm, '$1-$2-$3T$4:$5:$6');
  const [, local = '', fraction = '', hours = '+00', minutes = '00'] = isoForm.exec(iso) ?? [];
  const date = new Date(`${local}${fraction}${hours}:${minutes}`);
  if (!exists(local) || Number.isNaN(date.getTime())) {
    throw new RangeError(`not a timestamp: ${JSON.stringify(timestamp)}; expected dYYYYMMDD_mHHMMSS`);
  }
  return date;
}

/**
 * A moment in the form of the API, `dYYYYMMDD_mHHMMSS` in UTC; fractions of a second are cut off.
 *
 * @throws {RangeError} for an invalid date, and outside the years 0 to 9999.
 */
export function formatTimestamp(date: Date): string {
  const iso = date.toISOString();
  if (iso.length > 24) throw new RangeError('a timestamp has a year of four digits');
  return ownFormOf(iso);
}

/** The same moment in the form of the API, by its digits: `2021-12-20T00:00:00Z` or with a fraction. */
export function ownFormOf(iso: string): string {
  const day = iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10);
  const time = iso.slice(11, 13) + iso.slice(14, 16) + iso.slice(17, 19);
  return `d${day}_m${time}`;
}

// `Date` rolls the 30th of February over into March.
function exists(local: string): boolean {
  const date = new Date(`${local}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(local);
}
