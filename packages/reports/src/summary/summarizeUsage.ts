import { daysOfMonth } from '../dates.ts';
import { DecimalSum, type Fraction, plainDecimal, roundedText } from '../decimal.ts';
import { MissingDaysError } from '../errors/missingDaysError.ts';
import type { UsageRow } from '../usageRow.ts';
import { Coverage } from './coverage.ts';
import { fieldsOf, keyOf } from './keys.ts';
import { Repeats } from './repeats.ts';
import { type Summed, summedColumns, Tally } from './tally.ts';
import type { SummaryOptions, UsageBy, UsageFigures, UsageSummary } from './usageSummary.ts';

const bytesPerGb = 1_000_000_000n;
const bytesPerTb = 1_000_000_000_000n;

/** The first and the last day of a month (`YYYY-MM`), for `readUsageReports`. Throws a `RangeError` for anything else. */
export function monthRange(month: string): { from: string; to: string } {
  const days = daysOfMonth(month);
  return { from: days[0] as string, to: days.at(-1) as string };
}

/**
 * Adds up the rows of a month by member, Group, bucket, region or day, exactly. The result is sorted, and the same
 * whatever order the rows come in; empty when the month has no rows. Rejects with what reading the rows rejects with, with
 * a `UsageReportError` when a bucket is reported twice for a day, and with a `RangeError` for options that can't be.
 */
export async function summarizeUsage<By extends UsageBy>(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  options: SummaryOptions<By>,
): Promise<UsageSummary<By>[]> {
  const { by, month, strictDays = false } = options;
  const price = priceOf(options.pricePerTb);
  const days = daysOfMonth(month);
  const key = Object.hasOwn(keyOf, by) ? keyOf[by] : unknownBy(by);
  const tallies = new Map<string, Tally>();
  const coverage = new Coverage(days);
  const repeats = new Repeats();
  const inMonth = `${month}-`;
  const lastDay = days.at(-1) as string;
  for await (const row of rows) {
    if (!row.date.startsWith(inMonth)) continue;
    repeats.check(row);
    coverage.see(row.report, row.date);
    const id = key(row);
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = new Tally(row, by === 'day' ? row.date : lastDay);
      tallies.set(id, tally);
    }
    tally.add(row);
  }
  if (strictDays) checkDays(tallies.size === 0 ? days : coverage.missing(coverage.reports));
  const summaries = [...tallies.values()].map((tally) => summaryOf(tally, { by, coverage, lastDay, price }));
  // The compiler can't follow that `by` chose the fields.
  return summaries.sort(byFields) as unknown as UsageSummary<By>[];
}

interface Context {
  readonly by: UsageBy;
  readonly coverage: Coverage;
  readonly lastDay: string;
  readonly price: Fraction | undefined;
}

function summaryOf(tally: Tally, { by, coverage, lastDay, price }: Context): UsageSummary {
  const isDay = by === 'day';
  const bytes = tally.averageBytes((report) => (isDay ? 1 : coverage.count(report)));
  const stored = tally.storedAtEnd(coverage);
  const figures: UsageFigures = {
    storageByteHours: tally.storageByteHours,
    averageStoredGb: roundedText({ ...bytes, denominator: bytes.denominator * bytesPerGb }, 9),
    endOfMonthStoredGb: isDay && tally.date !== lastDay ? null : stored,
    ...(Object.fromEntries(summedColumns.map((column) => [column, tally.sum(column)])) as Record<
      Summed,
      string | null
    >),
    rows: tally.rows,
    rowsWithoutBucket: tally.rowsWithoutBucket,
    // A day has none of the reports that it lacks.
    daysMissing: coverage.missing(isDay ? coverage.reports : tally.reports),
    columnsMissing: tally.columnsMissing,
    cost: price === undefined ? null : costOf(bytes, price),
  };
  return { ...fieldsOf[by](tally, stored), ...figures };
}

function costOf(bytes: Fraction, price: Fraction): string {
  const numerator = bytes.numerator * price.numerator;
  const denominator = bytes.denominator * price.denominator * bytesPerTb;
  const [whole, cents = ''] = roundedText({ numerator, denominator }, 2).split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}

function priceOf(price: string | number | undefined): Fraction | undefined {
  if (price === undefined) return undefined;
  const plain = plainDecimal(String(price));
  if (plain === undefined) throw new RangeError(`pricePerTb must be a number such as 6.95, not ${price}`);
  const sum = new DecimalSum();
  sum.add(plain);
  return sum.fraction;
}

function unknownBy(by: string): never {
  throw new RangeError(`by must be one of ${Object.keys(keyOf).join(', ')}, not ${by}`);
}

function checkDays(missing: readonly string[]): void {
  if (missing.length > 0) throw new MissingDaysError(missing);
}

const order = [
  'ownAccount',
  'groupId',
  'resourceName',
  'accountEmail',
  'accountId',
  'bucketName',
  'bucketId',
  'reportingLocation',
  'date',
];

function byFields(a: UsageSummary, b: UsageSummary): number {
  for (const name of order) {
    const [first, second] = [orderText(a, name), orderText(b, name)];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

function orderText(summary: UsageSummary, name: string): string {
  return String((summary as unknown as Record<string, unknown>)[name] ?? '');
}
