import { addFractions, DecimalSum, type Fraction } from '../decimal.ts';
import type { UsageRow } from '../usageRow.ts';
import type { Coverage } from './coverage.ts';
import { Latest } from './latest.ts';

/** The columns that are added up as they are, in the order of the output. */
export const summedColumns = [
  'downloadedBytes',
  'downloadedFavoredBytes',
  'downloadedGb',
  'uploadedGb',
  'deletedGb',
  'apiTxnClassA',
  'apiTxnClassB',
  'apiTxnClassC',
  'apiTxnClassD',
] as const;

export type Summed = (typeof summedColumns)[number];

/** What one report says about the subject of a tally. */
interface Part {
  readonly report: string;
  readonly byteHours: DecimalSum;
}

const hoursPerDay = 24n;

/** Adds up the rows of one member, Group, bucket, region or day. */
export class Tally {
  readonly accountId: string | null;
  readonly ownAccount: boolean;
  readonly bucketId: string | null;
  readonly reportingLocation: string | null;
  readonly date: string;
  readonly accountEmail = new Latest();
  readonly groupId = new Latest();
  readonly resourceName = new Latest();
  readonly bucketName = new Latest();
  readonly #lastDay: string;
  /** Few: a member is in one report, and by region and day the rows of a report come together. */
  readonly #parts: Part[] = [];
  #part: Part | undefined;
  readonly #sums = summedColumns.map(() => new DecimalSum());
  #lacking: number[] | undefined;
  readonly #stored = new DecimalSum();
  #storedLacking = 0;
  rows = 0;
  rowsWithoutBucket = 0;

  /** `lastDay`: the one whose end `stored` is about. */
  constructor(first: UsageRow, lastDay: string) {
    this.accountId = first.accountId;
    this.ownAccount = first.ownAccount;
    this.bucketId = first.bucketId;
    this.reportingLocation = first.reportingLocation;
    this.date = first.date;
    this.#lastDay = lastDay;
  }

  add(row: UsageRow): void {
    this.rows += 1;
    if (row.bucketId === null && row.bucketName === null) this.rowsWithoutBucket += 1;
    this.accountEmail.see(row.date, row.accountEmail);
    this.groupId.see(row.date, row.groupId);
    this.resourceName.see(row.date, row.resourceName);
    this.bucketName.see(row.date, row.bucketName);
    this.#partOf(row.report).byteHours.add(row.storageByteHours);
    for (let place = 0; place < summedColumns.length; place += 1) {
      const value = row[summedColumns[place] as Summed];
      if (value === null) this.#lack(place);
      else (this.#sums[place] as DecimalSum).add(value);
    }
    if (row.date !== this.#lastDay) return;
    if (row.storedGb === null) this.#storedLacking += 1;
    else this.#stored.add(row.storedGb);
  }

  get reports(): string[] {
    return this.#parts.map(({ report }) => report);
  }

  get storageByteHours(): string {
    const total = new DecimalSum();
    for (const { byteHours } of this.#parts) total.add(byteHours.toString());
    return total.toString();
  }

  /** Bytes stored on average: of each report the byte-hours ÷ the hours of its days, as another may lack other days. */
  averageBytes(daysOf: (report: string) => number): Fraction {
    const averages = this.#parts.map(({ report, byteHours }) => {
      const { numerator, denominator } = byteHours.fraction;
      return { numerator, denominator: denominator * hoursPerDay * BigInt(daysOf(report)) };
    });
    return averages.reduce(addFractions, { numerator: 0n, denominator: 1n });
  }

  /** GB stored at the end of the last day; `null` when one of the reports lacks that day, or a row its figure. */
  storedAtEnd(coverage: Coverage): string | null {
    if (this.#storedLacking > 0) return null;
    return this.reports.every((report) => coverage.has(report, this.#lastDay)) ? this.#stored.toString() : null;
  }

  sum(column: Summed): string | null {
    const place = summedColumns.indexOf(column);
    return this.#lacking?.[place] === this.rows ? null : String(this.#sums[place]);
  }

  get columnsMissing(): Summed[] {
    return summedColumns.filter((_, place) => (this.#lacking?.[place] ?? 0) > 0);
  }

  #lack(place: number): void {
    this.#lacking ??= summedColumns.map(() => 0);
    (this.#lacking[place] as number) += 1;
  }

  #partOf(report: string): Part {
    if (this.#part?.report === report) return this.#part;
    this.#part = this.#parts.find((part) => part.report === report);
    if (this.#part === undefined) {
      this.#part = { report, byteHours: new DecimalSum() };
      this.#parts.push(this.#part);
    }
    return this.#part;
  }
}
