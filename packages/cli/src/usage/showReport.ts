import { stat } from 'node:fs/promises';
import {
  monthRange,
  readUsageReports,
  type SummaryOptions,
  summarizeUsage,
  type UsageBy,
  type UsageSummary,
} from '@b2-partner/reports';
import { directorySource } from '@b2-partner/reports/node';
import type { Context } from '../context.ts';
import { CliError, usageError } from '../errors/cliError.ts';
import type { Column, View } from '../output/view.ts';
import { bytesText } from '../text/bytes.ts';
import { missingDaysText } from './missingDaysText.ts';

/** A line of any kind of summary: which fields it has depends on what it is added up by. */
type Line = UsageSummary & {
  readonly accountId?: string | null;
  readonly accountEmail?: string | null;
  readonly groupId?: string | null;
  readonly resourceName?: string | null;
  readonly bucketId?: string | null;
  readonly bucketName?: string | null;
  readonly reportingLocation?: string | null;
  readonly date?: string;
  readonly storedGb?: string | null;
  readonly ownAccount?: boolean;
};

const machineColumns = [
  'storageByteHours',
  'downloadedGb',
  'downloadedFavoredBytes',
  'uploadedGb',
  'deletedGb',
  'rows',
  'rowsWithoutBucket',
] as const;

type Amount =
  | 'averageStoredGb'
  | 'endOfMonthStoredGb'
  | 'downloadedBytes'
  | 'apiTxnClassA'
  | 'apiTxnClassB'
  | 'apiTxnClassC'
  | 'apiTxnClassD'
  | 'cost';

const gbText = (gb: string) => bytesText(Number(gb) * 1e9);
const digits = (exact: string) => exact.replace(/\B(?=(\d{3})+$)/g, ',');

const memberColumns: readonly Column<Line>[] = [
  key('accountEmail', 'MEMBER', {
    cut: true,
    text: ({ accountEmail, accountId, ownAccount }) =>
      `${accountEmail ?? accountId ?? '–'}${ownAccount ? ' (own account)' : ''}`,
  }),
  key('accountId'),
  key('groupId', 'GROUP', { drop: 4 }),
];

const keyColumns: Readonly<Record<UsageBy, readonly Column<Line>[]>> = {
  member: memberColumns,
  group: [
    key('groupId', 'GROUP', {
      text: ({ groupId, accountId, resourceName, ownAccount }) =>
        ownAccount ? `${accountId} (own account)` : (groupId ?? resourceName ?? '–'),
    }),
    key('resourceName', 'NAME', { cut: true, drop: 8 }),
    key('accountId'),
  ],
  bucket: [
    key('bucketName', 'BUCKET', {
      cut: true,
      text: ({ bucketName, bucketId }) => bucketName ?? bucketId ?? '(no bucket)',
    }),
    key('bucketId'),
    ...memberColumns,
  ],
  region: [key('reportingLocation', 'REGION', { text: ({ reportingLocation }) => reportingLocation ?? '–' })],
  day: [
    key('date', 'DAY'),
    {
      name: 'storedGb',
      title: 'STORED',
      value: ({ storedGb }) => storedGb,
      text: ({ storedGb }) => (storedGb == null ? '–' : gbText(storedGb)),
      align: 'right',
    },
  ],
};

/** Prints what a month of usage report files adds up to. */
export async function showReport(context: Context, folder: string, options: SummaryOptions<UsageBy>): Promise<void> {
  const { by, month, pricePerTb } = options;
  const { out } = context;
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw usageError(`There is no folder ${folder}.`);
  const rows = readUsageReports(directorySource(folder), monthRange(month));
  const lines = (await summarizeUsage(rows, options)) as Line[];
  if (lines.length === 0)
    throw new CliError(`${folder} has no usage reports of ${month}. That is no data, not zero usage.`);
  await out.list(reportView(by, lines, pricePerTb !== undefined), lines);
  const missing = [...new Set(lines.flatMap(({ daysMissing }) => daysMissing))].sort();
  for (const sentence of missingDaysText(missing, new Date())) out.warn(sentence);
  const columns = [...new Set(lines.flatMap(({ columnsMissing }) => columnsMissing))].sort();
  if (columns.length > 0) out.warn(`Some reports lack ${columns.join(', ')}: these figures are too low.`);
  if (pricePerTb !== undefined)
    out.say(`Cost: average TB × ${pricePerTb}, storage only, each line rounded to cents. Total: ${totalCost(lines)}.`);
}

/** Whom a line is about, on the screen in one column where that is enough. */
function key(
  name:
    | 'accountId'
    | 'accountEmail'
    | 'groupId'
    | 'resourceName'
    | 'bucketId'
    | 'bucketName'
    | 'reportingLocation'
    | 'date',
  title?: string,
  rest: Partial<Column<Line>> = {},
): Column<Line> {
  return { name, ...(title === undefined ? {} : { title }), value: (line) => line[name], ...rest };
}

function reportView(by: UsageBy, lines: readonly Line[], hasCost: boolean): View<Line> {
  return {
    empty: '',
    columns: [
      ...(lines.some(({ resourceName }) => resourceName) ? keyColumns[by] : keyColumns[by].map(withoutName)),
      amount('averageStoredGb', 'AVERAGE', gbText),
      amount('endOfMonthStoredGb', 'END OF MONTH', gbText, 3),
      amount('downloadedBytes', 'DOWNLOADED', (bytes) => bytesText(Number(bytes)), 2),
      amount('apiTxnClassA', 'CLASS A', digits, 6),
      amount('apiTxnClassB', 'CLASS B', digits, 5),
      amount('apiTxnClassC', 'CLASS C', digits, 5),
      amount('apiTxnClassD', 'CLASS D', digits, 7),
      {
        name: 'daysMissing',
        title: 'DAYS MISSING',
        value: ({ daysMissing }) => daysMissing.join(' '),
        text: ({ daysMissing }) => (daysMissing.length === 0 ? '–' : String(daysMissing.length)),
        align: 'right',
        drop: 1,
      },
      ...(hasCost ? [amount('cost', 'COST', (cost) => cost)] : []),
      ...machineColumns.map((name): Column<Line> => ({ name, value: (line) => line[name] })),
    ],
  };
}

/** Only the reports of an organisation have a name: elsewhere the column would stand empty, so it is for machines alone. */
const withoutName = (column: Column<Line>) => (column.name === 'resourceName' ? key('resourceName') : column);

/** A figure, exact for machines. */
function amount(name: Amount, title: string, format: (exact: string) => string, drop?: number): Column<Line> {
  return {
    name,
    title,
    value: (line) => line[name],
    text: (line) => (line[name] === null ? '–' : format(line[name])),
    align: 'right',
    ...(drop === undefined ? {} : { drop }),
  };
}

/** The sum of what the lines say, in cents so that nothing is rounded again. */
function totalCost(lines: readonly Line[]): string {
  const cents = lines
    .reduce((sum, { cost }) => sum + BigInt((cost ?? '0').replace('.', '')), 0n)
    .toString()
    .padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}
