import type { Account } from '../world/account.ts';
import type { Admin } from '../world/admin.ts';
import type { Group } from '../world/group.ts';
import { msPerDay, toCalendarDate } from '../world/timestamp.ts';
import { bucketUsage, usageColumns, usageWithoutBucket } from './bucketUsage.ts';
import { csvText, quoted } from './csv.ts';
import type { ReportQuirkName } from './reportQuirkNames.ts';

/** A file in the folder of a day. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** What the reports of a world follow from besides the world. */
export interface ReportOptions {
  readonly seed: number;
  readonly quirks: ReadonlySet<ReportQuirkName>;
}

const accountColumns = ['date', ...usageColumns];
const groupColumns = [
  'date',
  'account_id',
  'account_email',
  'group_id',
  'reporting_location',
  'resource_group_id',
  'resource_group_name',
  'line_version',
  ...usageColumns,
];
const indexColumns = ['date', 'group_id', 'line_version', 'report_file_name'];
const locationColumns = [...indexColumns, 'reporting_location', 'resource_name'];
const lineVersion = '1';

/** The folder's day that `report-missing-day` leaves out of every month. */
const missingDay = '-05';

interface LocationFile {
  readonly location: string;
  readonly file: ReportFile;
}

/** The files in the folder of a day (ms, midnight UTC); none for a day that is missing. */
export function* reportFiles(admins: Iterable<Admin>, day: number, options: ReportOptions): Generator<ReportFile> {
  const { quirks } = options;
  if (quirks.has('report-missing-day') && toCalendarDate(day).endsWith(missingDay)) return;
  for (const file of plainFiles(admins, day, options)) {
    yield file;
    if (quirks.has('report-audit-twins')) yield { ...file, name: file.name.replace(/^usage\./, 'usage.audit-') };
  }
}

function* plainFiles(admins: Iterable<Admin>, day: number, options: ReportOptions): Generator<ReportFile> {
  const index: string[][] = [];
  for (const { accountId, groups } of admins) {
    yield accountFile(accountId, day, options);
    for (const [place, group] of groups.entries()) {
      const files = [...groupFiles(group, place, day, options)];
      if (files.length === 0) continue;
      const locations = locationsFile(group, day, files);
      index.push(indexRow(day, group, locations.name));
      yield* [...files.map(({ file }) => file), locations];
    }
  }
  if (index.length > 0) yield { name: 'usage.groups.csv', text: csvText(indexColumns, index) };
}

/** The admin's own account: calls without a bucket, because the world knows of no storage of it. */
function accountFile(accountId: string, day: number, { seed, quirks }: ReportOptions): ReportFile {
  const date = dateText(day, quirks.has('report-date-forms'));
  const row = [date, ...usageWithoutBucket(accountId, toCalendarDate(day), seed)];
  return { name: `usage.account-${accountId}.csv`, text: csvText(accountColumns, [row]) };
}

/** `2026-05-09`, or `5/9/26`. */
function dateText(day: number, isShort: boolean): string {
  const [year = '', month, date] = toCalendarDate(day).split('-');
  return isShort ? `${Number(month)}/${Number(date)}/${year.slice(-2)}` : toCalendarDate(day);
}

function locationsFile(group: Group, day: number, files: readonly LocationFile[]): ReportFile {
  const rows = files.map(({ location, file }) => [
    ...indexRow(day, group, file.name),
    location,
    quoted(group.groupName),
  ]);
  return { name: `usage.group-${group.groupId}.reportingLocations.csv`, text: csvText(locationColumns, rows) };
}

function indexRow(day: number, { groupId }: Group, fileName: string): string[] {
  return [toCalendarDate(day), groupId, lineVersion, fileName];
}

/** A file per region in which members have buckets. Quirks concern every second Group, so that both forms are there. */
function* groupFiles(
  group: Group,
  place: number,
  day: number,
  { seed, quirks }: ReportOptions,
): Generator<LocationFile> {
  const isEven = place % 2 === 0;
  const rowDay = isEven && quirks.has('report-late-rows') ? day - msPerDay : day;
  const date = dateText(rowDay, !isEven && quirks.has('report-date-forms'));
  const isExtended = isEven && quirks.has('report-extra-columns');
  const extended = (cells: readonly string[], first: string, last: string): readonly string[] =>
    isExtended ? [first, ...cells.toReversed(), last] : cells;
  const columns = extended(groupColumns, 'carbon_kg', 'storage_class');
  for (const [location, accounts] of byRegion(group)) {
    const rows = accounts.flatMap((account) => {
      const { accountId, email } = account;
      const same = [date, accountId, quoted(email), group.groupId, location, '', '', lineVersion];
      const usages = bucketUsage(account, toCalendarDate(rowDay), seed);
      return usages.map((usage) => extended([...same, ...usage], '0.12', '"standard, hot"'));
    });
    if (rows.length === 0) continue;
    const name = `usage.group-${group.groupId}.${location}.csv`;
    yield { location, file: { name, text: csvText(columns, rows) } };
  }
}

function byRegion(group: Group): Map<string, Account[]> {
  const found = new Map<string, Account[]>();
  for (const account of group.members.accounts()) {
    const known = found.get(account.region);
    if (known === undefined) found.set(account.region, [account]);
    else known.push(account);
  }
  return found;
}
