import { Columns, RowError } from './columns.ts';
import { CsvError, CsvRecords } from './csv/csvRecords.ts';
import { daysBetween, isDate } from './dates.ts';
import { UsageReportError } from './errors/usageReportError.ts';
import { isUnfinishedReport, parseReportName, type ReportName } from './reportName.ts';
import type { ReportFile, ReportSource } from './reportSource.ts';
import type { UsageRow } from './usageRow.ts';

/** Which rows are wanted. */
export interface ReadOptions {
  /** First day, `YYYY-MM-DD`, inclusive. Default: no limit. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`, inclusive. Default: no limit. */
  readonly to?: string | undefined;
  /**
   * What to do with rows without a bucket, which hold what belongs to no bucket, such as listing buckets. Default `'add'`;
   * `'skip'` for those who read them as totals.
   */
  readonly rowsWithoutBucket?: 'add' | 'skip' | undefined;
}

/** How far the rows of a file may be from the day of its folder. */
const daysOff = 7;

/**
 * Reads the rows of usage reports, file by file, in the order of the source. Indexes, `audit` twins and files that are no
 * usage reports are left out. A file's rows come only once all of it was read: a damaged file ends the reading with a
 * `UsageReportError`, before its first row.
 */
export async function* readUsageReports(
  source: ReportSource,
  options: ReadOptions = {},
): AsyncGenerator<UsageRow, void> {
  checkOptions(options);
  const { from = '0000-00-00', to = '9999-99-99', rowsWithoutBucket = 'add' } = options;
  const seen = new Map<string, string>();
  for await (const file of source) {
    const name = parseReportName(file.name);
    if (name === undefined) {
      if (isUnfinishedReport(file.name)) throw unfinished(file.name);
      continue;
    }
    if (!mayHoldDays(name, options)) continue;
    checkTwice(file.name, name, seen);
    for (const row of await rowsOf(file, name)) {
      if (row.date < from || row.date > to) continue;
      if (rowsWithoutBucket === 'skip' && row.bucketId === null && row.bucketName === null) continue;
      yield row;
    }
  }
}

function checkOptions({ from, to, rowsWithoutBucket = 'add' }: ReadOptions): void {
  for (const [name, date] of Object.entries({ from, to })) {
    if (date !== undefined && !isDate(date)) throw new RangeError(`${name} must be a day like 2026-10-01, not ${date}`);
  }
  if (rowsWithoutBucket !== 'add' && rowsWithoutBucket !== 'skip') {
    throw new RangeError(`rowsWithoutBucket must be 'add' or 'skip', not ${rowsWithoutBucket}`);
  }
}

function mayHoldDays({ folderDate }: ReportName, { from, to }: ReadOptions): boolean {
  if (folderDate === null || !isDate(folderDate)) return true;
  if (from !== undefined && daysBetween(folderDate, from) > daysOff) return false;
  return to === undefined || daysBetween(to, folderDate) <= daysOff;
}

/** The same report of the same day in two places is a copy, and would count twice. */
function checkTwice(file: string, { folderDate, report }: ReportName, seen: Map<string, string>): void {
  if (folderDate === null) return;
  const key = `${folderDate}/${report}`;
  const first = seen.get(key);
  if (first !== undefined) throw new UsageReportError(file, null, `the same report as ${first}; keep only one of them`);
  seen.set(key, file);
}

async function rowsOf(file: ReportFile, name: ReportName): Promise<UsageRow[]> {
  const rows: UsageRow[] = [];
  let columns: Columns | undefined;
  const records = new CsvRecords((values, line) => {
    try {
      if (columns === undefined) columns = new Columns(values, file.name, name);
      else rows.push(columns.row(values, line));
    } catch (error) {
      throw error instanceof RowError ? new CsvError(line, error.message) : error;
    }
  });
  try {
    if (typeof file.text === 'string') records.write(file.text);
    else for await (const chunk of file.text) records.write(chunk);
    records.end();
  } catch (error) {
    throw damaged(file.name, records.line, error);
  }
  if (columns === undefined) throw new UsageReportError(file.name, 1, 'the file is empty; fetch it again');
  return rows;
}

function damaged(file: string, line: number, error: unknown): UsageReportError {
  if (error instanceof CsvError)
    return new UsageReportError(file, error.line, `${error.message}; fetch the file again`);
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageReportError(file, line, `the file cannot be read: ${reason}`, { cause: error });
}

function unfinished(file: string): UsageReportError {
  return new UsageReportError(file, null, 'a report that is packed, or not fetched to its end; unpack it or remove it');
}
