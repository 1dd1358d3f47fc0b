import { describe, expect, test } from 'vitest';
import {
  MissingDaysError,
  monthRange,
  type ReportFile,
  readUsageReports,
  type SummaryOptions,
  summarizeUsage,
  UsageReportError,
} from '../src/index.ts';
import { COLUMNS, cells, csv, groupReport, october, readAll, summarize } from './support.ts';

/** Byte-hours of a day on which so many GB are stored. */
const day = (gb: number): string => String(gb * 24_000_000_000);

/**
 * Three days in October 2026 with every oddity. Group 10101: `a` with 1 GB in one bucket, `b` with 2 GB and rows without a
 * bucket; the rows of the 2nd are in the folder of the 3rd. Group 20: `c` with 4 GB in Europe, without the 2nd. The
 * admin's own account with 8 GB. Organisation "Acme" with 16 GB on the 1st alone.
 */
const oddities: ReportFile[] = [
  {
    name: '2026-10-01/usage.group-10101.us-west.csv',
    text: csv([
      cells({ storage_byte_hours: day(1) }),
      cells({
        account_id: 'bbbbbbbbbbbb',
        account_email: 'b@old.example',
        bucket_id: 'b2',
        storage_byte_hours: day(2),
      }),
      cells({
        account_id: 'bbbbbbbbbbbb',
        account_email: 'b@old.example',
        bucket_id: '',
        bucket_name: '',
        stored_gb: '0.00',
        storage_byte_hours: '0',
        downloaded_bytes: '0',
        api_txn_class_a: '87',
      }),
    ]),
  },
  { name: '2026-10-02/usage.group-10101.us-west.csv', text: `${COLUMNS.join(',')}\n` },
  {
    name: '2026-10-03/usage.group-10101.us-west.csv',
    text: `\uFEFF${csv(
      [
        cells({ date: '10/2/26', storage_byte_hours: day(1) }),
        cells({ date: '10/2/26', account_id: 'bbbbbbbbbbbb', bucket_id: 'b2', storage_byte_hours: day(2) }),
        cells({ date: '10/3/26', storage_byte_hours: '24000000001', downloaded_bytes: '9007199254740993' }),
        cells({
          date: '10/3/26',
          account_id: 'bbbbbbbbbbbb',
          account_email: 'b@new.example',
          bucket_id: 'b2',
          stored_gb: '2.00',
          storage_byte_hours: day(2),
        }),
      ],
      [...COLUMNS, 'carbon_kg'].reverse(),
      '\r\n',
    )}`,
  },
  ...['2026-10-01', '2026-10-03'].map((date) => ({
    name: `${date}/usage.group-20.eu-central.csv`,
    text: csv([
      cells({
        date,
        account_id: 'cccccccccccc',
        account_email: 'c@partner.example',
        group_id: '20',
        reporting_location: 'eu-central',
        storage_byte_hours: day(4),
      }),
    ]),
  })),
  ...['2026-10-01', '2026-10-02', '2026-10-03'].map((date) => ({
    name: `${date}/usage.account-0123456789ab.csv`,
    text: csv(
      [cells({ date, stored_gb: '8.00', storage_byte_hours: day(8) })],
      ['date', 'stored_gb', 'bucket_id', 'storage_byte_hours'],
    ),
  })),
  {
    name: '2026-10-01/usage.Acme.eu-central.csv',
    text: csv([
      cells({
        account_id: 'dddddddddddd',
        account_email: '',
        group_id: '',
        reporting_location: '',
        storage_byte_hours: day(16),
      }),
    ]),
  },
  { name: '2026-10-01/usage.audit-group-10101.us-west.csv', text: csv([cells({})]) },
  { name: '2026-10-01/usage.groups.csv', text: 'group_id\n10101\n20\n' },
  { name: '2026-10-01/usage.group-10101.reportingLocations.csv', text: 'date,group_id\n2026-10-01,10101\n' },
];

const laterDays = october.slice(3);

describe('every oddity at once', () => {
  test('by member: to the byte-hour, the own account by itself, an email that changed as it was last', async () => {
    const summaries = await summarize(oddities, 'member');

    expect(
      summaries.map(({ accountId, accountEmail, groupId, ownAccount, storageByteHours, averageStoredGb }) => ({
        who: [accountId, accountEmail, groupId, ownAccount],
        storageByteHours,
        averageStoredGb,
      })),
    ).toEqual([
      { who: ['dddddddddddd', null, null, false], storageByteHours: '384000000000', averageStoredGb: '16' },
      {
        who: ['aaaaaaaaaaaa', 'a@partner.example', '10101', false],
        storageByteHours: '72000000001',
        averageStoredGb: '1',
      },
      {
        who: ['bbbbbbbbbbbb', 'b@new.example', '10101', false],
        storageByteHours: '144000000000',
        averageStoredGb: '2',
      },
      {
        who: ['cccccccccccc', 'c@partner.example', '20', false],
        storageByteHours: '192000000000',
        averageStoredGb: '4',
      },
      { who: ['0123456789ab', null, null, true], storageByteHours: '576000000000', averageStoredGb: '8' },
    ]);
  });

  test('by member: the other figures, and the days that are missing', async () => {
    const [, a, b, c, own] = await summarize(oddities, 'member');

    expect(a).toMatchObject({ downloadedBytes: '9007199254741013', apiTxnClassA: '3', rows: 3, rowsWithoutBucket: 0 });
    expect(b).toMatchObject({ downloadedBytes: '30', apiTxnClassA: '90', rows: 4, rowsWithoutBucket: 1 });
    expect(a?.daysMissing).toEqual(laterDays);
    expect(c?.daysMissing).toEqual(['2026-10-02', ...laterDays]);
    expect(own).toMatchObject({ downloadedBytes: null, apiTxnClassA: null, daysMissing: laterDays });
    expect(own?.columnsMissing).toContain('downloadedBytes');
    expect(a?.endOfMonthStoredGb).toBeNull();
  });

  test('by Group: the own account and the organisation are rows of their own', async () => {
    expect(
      (await summarize(oddities, 'group')).map(({ groupId, resourceName, accountId, storageByteHours }) => [
        groupId ?? resourceName ?? accountId,
        storageByteHours,
      ]),
    ).toEqual([
      ['Acme', '384000000000'],
      ['10101', '216000000001'],
      ['20', '192000000000'],
      ['0123456789ab', '576000000000'],
    ]);
  });

  test('by bucket: usage without a bucket is a row of its own', async () => {
    expect(
      (await summarize(oddities, 'bucket'))
        .filter(({ groupId }) => groupId === '10101')
        .map(({ accountId, bucketId, apiTxnClassA }) => [accountId, bucketId, apiTxnClassA]),
    ).toEqual([
      ['aaaaaaaaaaaa', 'b1', '3'],
      ['bbbbbbbbbbbb', 'b2', '3'],
      ['bbbbbbbbbbbb', null, '87'],
    ]);
  });

  test('by region: all are included, the own account where no location is named', async () => {
    expect(
      (await summarize(oddities, 'region')).map(({ reportingLocation, storageByteHours }) => [
        reportingLocation,
        storageByteHours,
      ]),
    ).toEqual([
      [null, '576000000000'],
      ['eu-central', '576000000000'],
      ['us-west', '216000000001'],
    ]);
  });

  test('by day: all are included, late rows on their own day', async () => {
    const days = await summarize(oddities, 'day');

    expect(days.map(({ date, storageByteHours }) => [date, storageByteHours])).toEqual([
      ['2026-10-01', '744000000000'],
      ['2026-10-02', '264000000000'],
      ['2026-10-03', '360000000001'],
    ]);
    expect(days.map(({ averageStoredGb }) => averageStoredGb)).toEqual(['31', '11', '15']);
    expect(days[1]?.daysMissing).toEqual(october.slice(1));
  });

  test.each(['member', 'group', 'bucket', 'region', 'day'] as const)(
    'by %s: the files in any order give the same bytes',
    async (by) => {
      const want = JSON.stringify(await summarize(oddities, by));
      for (let turn = 1; turn < oddities.length; turn += 1) {
        const turned = [...oddities.slice(turn), ...oddities.slice(0, turn)];
        expect(JSON.stringify(await summarize(turned, by))).toBe(want);
        expect(JSON.stringify(await summarize(turned.reverse(), by))).toBe(want);
      }
    },
  );
});

test('two emails of a member on one day give the same result in either order', async () => {
  const rows = await readAll([
    groupReport('2026-10-01', [cells({}), cells({ bucket_id: 'b2', account_email: 'other@partner.example' })]),
  ]);
  const summarizeRows = () => summarizeUsage(rows, { by: 'member', month: '2026-10' });

  const want = await summarizeRows();
  rows.reverse();
  expect(await summarizeRows()).toEqual(want);
});

describe('the average', () => {
  const all = october.map((date) => groupReport(date));

  test('of a whole month is its byte-hours by its hours', async () => {
    expect(await summarize(all, 'member')).toMatchObject([
      { storageByteHours: '744000000000', averageStoredGb: '1', endOfMonthStoredGb: '1', daysMissing: [] },
    ]);
  });

  test('leaves out days that are missing, instead of counting them as zero', async () => {
    const files = all.filter(({ name }) => !name.startsWith('2026-10-05'));

    expect(await summarize(files, 'member')).toMatchObject([
      { storageByteHours: '720000000000', averageStoredGb: '1', endOfMonthStoredGb: '1', daysMissing: ['2026-10-05'] },
    ]);
  });

  test('of a member counts days without a row as zero when the report has that day', async () => {
    const late = cells({
      account_id: 'bbbbbbbbbbbb',
      date: '2026-10-31',
      bucket_id: 'b2',
      storage_byte_hours: day(31),
    });
    const files = [...all.slice(0, 30), groupReport('2026-10-31', [cells({ date: '2026-10-31' }), late])];

    const [, b] = await summarize(files, 'member');
    expect(b).toMatchObject({ averageStoredGb: '1', daysMissing: [] });
  });

  test('of a Group adds up those of its reports, each over its own days', async () => {
    const europe = october.slice(0, 10).map((date) => ({
      name: `${date}/usage.group-10101.eu-central.csv`,
      text: csv([cells({ date, bucket_id: 'b2', reporting_location: 'eu-central', storage_byte_hours: day(3) })]),
    }));
    const [group] = await summarize([...all, ...europe], 'group');

    expect(group).toMatchObject({ averageStoredGb: '4', endOfMonthStoredGb: null, daysMissing: october.slice(10) });
  });

  test('is rounded to a byte, half up', async () => {
    const oneDay = (byteHours: string) => [groupReport('2026-10-01', [cells({ storage_byte_hours: byteHours })])];
    const average = async (byteHours: string) => (await summarize(oneDay(byteHours), 'member'))[0]?.averageStoredGb;

    expect(await average('11')).toBe('0');
    expect(await average('12')).toBe('0.000000001');
    expect(await average('35.999')).toBe('0.000000001');
    expect(await average('36')).toBe('0.000000002');
  });
});

test('figures beyond what a JavaScript number can hold are added exactly', async () => {
  const files = october.map((date) =>
    groupReport(date, [
      cells({ date, storage_byte_hours: '9007199254740993', stored_gb: '0.10', api_txn_class_a: '999999999999999' }),
    ]),
  );

  expect(await summarize(files, 'member')).toMatchObject([
    { storageByteHours: '279223176896970783', endOfMonthStoredGb: '0.1', apiTxnClassA: '30999999999999969' },
  ]);
});

test('a figure that some rows lack is added up and named', async () => {
  const files = [
    groupReport('2026-10-01'),
    groupReport('2026-10-02', [cells({ date: '2026-10-02', downloaded_bytes: '' })]),
  ];

  const [member] = await summarize(files, 'member');
  expect(member?.downloadedBytes).toBe('10');
  expect(member?.columnsMissing).toContain('downloadedBytes');
  expect(member?.columnsMissing).not.toContain('apiTxnClassA');
});

test('a price gives the cost of the average, in whole cents', async () => {
  const rows = () => readUsageReports([groupReport('2026-10-01', [cells({ storage_byte_hours: day(100) })])]);
  const cost = async (pricePerTb: string | number) =>
    (await summarizeUsage(rows(), { by: 'member', month: '2026-10', pricePerTb }))[0]?.cost;

  expect(await cost('6.95')).toBe('0.70');
  expect(await cost(6)).toBe('0.60');
  expect(await cost('6.949')).toBe('0.69');
  await expect(cost('6,95')).rejects.toThrow('pricePerTb must be a number such as 6.95, not 6,95');
});

test('rows of other months are left out, and no rows give no summary', async () => {
  const rows = await readAll([groupReport('2026-09-30'), groupReport('2026-10-01')]);

  expect(await summarizeUsage(rows, { by: 'member', month: '2026-10' })).toMatchObject([{ rows: 1 }]);
  expect(await summarizeUsage(rows, { by: 'member', month: '2026-11' })).toEqual([]);
});

describe('strictDays', () => {
  const strict = (files: ReportFile[]) =>
    summarizeUsage(readUsageReports(files), { by: 'region', month: '2026-10', strictDays: true });

  test('rejects with the days that are missing', async () => {
    const error = await strict(october.slice(2).map((date) => groupReport(date))).catch((reason) => reason);

    expect(error).toBeInstanceOf(MissingDaysError);
    expect(error.days).toEqual(['2026-10-01', '2026-10-02']);
    expect(error.message).toMatch(/^usage reports are missing for 2026-10-01, 2026-10-02: fetch them again/);
    await expect(strict([])).rejects.toMatchObject({ days: october });
  });

  test('resolves when none is', async () => {
    expect(await strict(october.map((date) => groupReport(date)))).toHaveLength(1);
  });
});

test('a bucket that is reported twice for a day is an error with file and line', async () => {
  const copy = { ...groupReport('2026-10-01'), name: '2026-10-01/usage.Acme.us-west.csv' };
  const error = await summarize([groupReport('2026-10-01'), copy], 'member').catch((reason) => reason);

  expect(error).toBeInstanceOf(UsageReportError);
  expect(error).toMatchObject({ file: copy.name, line: 2 });
  expect(error.message).toContain('bucket b1 has a row for 2026-10-01 already');
});

test('an error of one file gives no total at all', async () => {
  const files = [groupReport('2026-10-01'), { name: '2026-10-02/usage.group-10101.us-west.csv', text: 'damage' }];

  await expect(summarize(files, 'member')).rejects.toThrow(UsageReportError);
});

test.each([
  { by: 'customer', month: '2026-10', says: 'by must be one of member, group, bucket, region, day, not customer' },
  { by: 'constructor', month: '2026-10', says: 'by must be one of' },
  { by: 'day', month: '2026-13', says: 'month must be like 2026-10, not 2026-13' },
  { by: 'day', month: '2026-10-01', says: 'month must be like 2026-10' },
])('what cannot be is named: by $by of $month', async ({ by, month, says }) => {
  await expect(summarizeUsage([], { by, month } as SummaryOptions)).rejects.toThrow(says);
});

test('monthRange gives the first and the last day', () => {
  expect(monthRange('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(() => monthRange('2026-2')).toThrow(RangeError);
});
