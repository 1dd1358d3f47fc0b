import { daysText } from '../text/dates.ts';
import { countText } from '../text/numbers.ts';

/** What to say about days of a month without reports; those that are not over have none yet. */
export function missingDaysText(days: readonly string[], now: Date): string[] {
  const today = now.toISOString().slice(0, 10);
  const missing = days.filter((day) => day < today);
  const toCome = days.filter((day) => day >= today);
  const sentences: string[] = [];
  if (missing.length > 0) {
    const count = countText(missing.length, 'day');
    sentences.push(`Reports are missing for ${count}: ${daysText(missing)}. They are not counted as zero.`);
  }
  if (toCome.length > 0) sentences.push(`The month is not over: there are no reports of ${daysText(toCome)} yet.`);
  return sentences;
}
