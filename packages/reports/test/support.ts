import type { ReportFile, UsageRow } from '../src/index.ts';
import { type ReadOptions, readUsageReports, summarizeUsage, type UsageBy, type UsageSummary } from '../src/index.ts';

/** The columns that a report of a Group has. */
export const COLUMNS = [
  'date',
  'account_id',
  'account_email',
  'group_id',
  'bucket_id',
  'bucket_name',
  'reporting_location',
  'stored_gb',
  'storage_byte_hours',
  'downloaded_bytes',
  'api_txn_class_a',
] as const;

export type Cells = Partial<Record<(typeof COLUMNS)[number] | (string & {}), string>>;

/** CSV with these rows, its columns in this order. */
export function csv(rows: readonly Cells[], columns: readonly string[] = COLUMNS, lineEnd = '\n'): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return [columns.join(','), ...lines, ''].join(lineEnd);
}

/** A row of member `a` of Group 10101 that stores 1 GB all day, unless `cells` say otherwise. */
export function cells(more: Cells): Cells {
  return {
    date: '2026-10-01',
    account_id: 'aaaaaaaaaaaa',
    account_email: 'a@partner.example',
    group_id: '10101',
    bucket_id: 'b1',
    bucket_name: 'backup',
    reporting_location: 'us-west',
    stored_gb: '1.00',
    storage_byte_hours: '24000000000',
    downloaded_bytes: '10',
    api_txn_class_a: '1',
    ...more,
  };
}

/** A report of Group 10101 for a day in October 2026. */
export function groupReport(day: string, rows: readonly Cells[] = [cells({ date: day })]): ReportFile {
  return { name: `${day}/usage.group-10101.us-west.csv`, text: csv(rows) };
}

export const october = Array.from({ length: 31 }, (_, day) => `2026-10-${String(day + 1).padStart(2, '0')}`);

export async function readAll(files: Iterable<ReportFile>, options?: ReadOptions): Promise<UsageRow[]> {
  const rows: UsageRow[] = [];
  for await (const row of readUsageReports(files, options)) rows.push(row);
  return rows;
}

/** October 2026 of the files. */
export function summarize<By extends UsageBy>(files: Iterable<ReportFile>, by: By): Promise<UsageSummary<By>[]> {
  return summarizeUsage(readUsageReports(files), { by, month: '2026-10' });
}
