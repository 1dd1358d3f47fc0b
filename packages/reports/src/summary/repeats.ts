import { UsageReportError } from '../errors/usageReportError.ts';
import type { UsageRow } from '../usageRow.ts';

/** The days on which a bucket of an account in a Group has rows, as bits. */
interface Seen extends Subject {
  days: number;
}

type Subject = Pick<UsageRow, 'accountId' | 'groupId' | 'reportingLocation' | 'resourceGroupId'>;

/**
 * Finds a bucket that is reported twice for a day, as by a report that was copied under another name: adding both would
 * charge twice. Keeps one entry per bucket, whatever the number of days.
 */
export class Repeats {
  readonly #buckets = new Map<string, Seen[]>();

  check(row: UsageRow): void {
    if (row.bucketId === null) return;
    const day = 1 << (Number(row.date.slice(-2)) - 1);
    const alike = this.#buckets.get(row.bucketId);
    const seen = alike?.find((other) => isSameSubject(other, row));
    if (seen === undefined) {
      const { accountId, groupId, reportingLocation, resourceGroupId } = row;
      const first = { accountId, groupId, reportingLocation, resourceGroupId, days: day };
      if (alike === undefined) this.#buckets.set(row.bucketId, [first]);
      else alike.push(first);
      return;
    }
    if ((seen.days & day) !== 0) {
      const problem = `bucket ${row.bucketId} has a row for ${row.date} already; remove the report that repeats it`;
      throw new UsageReportError(row.file, row.line, problem);
    }
    seen.days |= day;
  }
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.accountId === b.accountId &&
    a.groupId === b.groupId &&
    a.reportingLocation === b.reportingLocation &&
    a.resourceGroupId === b.resourceGroupId
  );
}
