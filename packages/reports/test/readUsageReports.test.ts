import { describe, expect, test } from 'vitest';
import { readUsageReports, UsageReportError } from '../src/index.ts';
import { COLUMNS, cells, csv, groupReport, readAll } from './support.ts';

const name = '2026-10-01/usage.group-10101.us-west.csv';

test('a row has its fields by the names of the columns, whatever their order', async () => {
  const [row] = await readAll([{ name, text: csv([cells({})], [...COLUMNS].reverse()) }]);

  expect(row).toEqual({
    file: name,
    line: 2,
    report: 'usage.group-10101.us-west.csv',
    ownAccount: false,
    date: '2026-10-01',
    accountId: 'aaaaaaaaaaaa',
    accountEmail: 'a@partner.example',
    groupId: '10101',
    resourceName: null,
    bucketId: 'b1',
    bucketName: 'backup',
    reportingLocation: 'us-west',
    resourceGroupId: null,
    resourceGroupName: null,
    lineVersion: null,
    storageByteHours: '24000000000',
    storedGb: '1.00',
    uploadedGb: null,
    downloadedGb: null,
    deletedGb: null,
    downloadedBytes: '10',
    downloadedFavoredBytes: null,
    apiTxnClassA: '1',
    apiTxnClassB: null,
    apiTxnClassC: null,
    apiTxnClassD: null,
    other: {},
  });
});

describe('the name of a file', () => {
  const text = 'date,storage_byte_hours\n2026-10-01,5\n';

  test.each([
    { given: 'usage.account-0123456789ab.csv', want: { ownAccount: true, accountId: '0123456789ab' } },
    { given: 'usage.group-10101.us-west.csv', want: { groupId: '10101', reportingLocation: 'us-west' } },
    { given: 'usage.group-10101.csv', want: { groupId: '10101', reportingLocation: null } },
    { given: 'usage.Acme Inc.eu-central.csv', want: { resourceName: 'Acme Inc', reportingLocation: 'eu-central' } },
    { given: 'usage.acme.co.eu1.csv', want: { resourceName: 'acme.co', reportingLocation: 'eu1', ownAccount: false } },
  ])('$given fills in what the columns lack', async ({ given, want }) => {
    const rows = await readAll([{ name: `backup\\2026-10-01\\${given}`, text }]);

    expect(rows).toMatchObject([{ ...want, report: given }]);
  });

  test.each([
    'usage.groups.csv',
    'usage.group-10101.reportingLocations.csv',
    'usage.acme.reportingLocations.csv',
    'usage.reportingLocations.csv',
    'usage.audit-account-0123456789ab.csv',
    'usage.audit-group-10101.us-west.csv',
    'usage.audit-group-10101.us-west.csv.partial',
    'notes.txt',
    'customers.csv',
    'usage.txt',
  ])('%s is left out, and not read', async (given) => {
    expect(await readAll([{ name: `2026-10-01/${given}`, text: 'damage' }])).toEqual([]);
  });

  test.each(['usage.group-10101.us-west.csv.gz', 'usage.group-10101.us-west.csv.partial', 'usage.acme.eu.csv~'])(
    '%s is an error: its rows would be missing',
    async (given) => {
      await expect(readAll([{ name: given, text }])).rejects.toThrow(
        `${given}: a report that is packed, or not fetched to its end; unpack it or remove it`,
      );
    },
  );
});

describe('forms of the text', () => {
  const plain = csv([cells({}), cells({ bucket_id: 'b2' })]);
  test.each([
    { form: 'CRLF', text: plain.replaceAll('\n', '\r\n') },
    { form: 'a byte order mark', text: `\uFEFF${plain}` },
    { form: 'no line feed at the end', text: plain.trimEnd() },
    { form: 'empty lines at the end', text: `${plain}\n\r\n` },
    { form: 'every value in quotes', text: plain.replaceAll(/[^,\n]+/g, (value) => `"${value}"`) },
    { form: 'names of columns in upper case, with spaces', text: plain.replace('date,', ' DATE ,') },
    { form: 'dates of the other form', text: plain.replaceAll('2026-10-01', '10/1/26') },
    { form: 'dates with four digits of the year', text: plain.replaceAll('2026-10-01', '10/01/2026') },
  ])('$form makes no difference', async ({ text }) => {
    expect(await readAll([{ name, text }])).toEqual(await readAll([{ name, text: plain }]));
  });

  test('a text in pieces of any size makes no difference', async () => {
    const text = `\uFEFF${csv([cells({ bucket_name: '"a, ""b""\r\nc"' }), cells({ bucket_id: 'b2' })], COLUMNS, '\r\n')}`;
    const whole = await readAll([{ name, text }]);
    for (let size = 1; size < 40; size += 1) {
      async function* pieces(): AsyncGenerator<string, void> {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      expect(await readAll([{ name, text: pieces() }])).toEqual(whole);
    }
    expect(whole).toMatchObject([{ bucketName: 'a, "b"\r\nc', line: 2 }, { line: 4 }]);
  });

  test('unknown columns are kept, whatever they are called', async () => {
    const text = 'date,storage_byte_hours,Carbon_kg,__proto__,constructor\n2026-10-01,5,1.5,,\n';
    const [row] = await readAll([{ name, text }]);

    expect(Object.entries(row?.other ?? {})).toEqual([
      ['Carbon_kg', '1.5'],
      ['__proto__', ''],
      ['constructor', ''],
    ]);
  });

  test.each([
    { given: '007', want: '7' },
    { given: '12.0', want: '12.0' },
    { given: '1.5E3', want: '1500' },
    { given: '1.2345e2', want: '123.45' },
    { given: ' 5 ', want: '5' },
    { given: '123456789012345678901234567890', want: '123456789012345678901234567890' },
  ])('byte-hours of "$given" are exactly $want', async ({ given, want }) => {
    expect(await readAll([{ name, text: csv([cells({ storage_byte_hours: given })]) }])).toMatchObject([
      { storageByteHours: want },
    ]);
  });
});

describe('the days', () => {
  const files = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03'].map((day) => groupReport(day));

  test('from and to are inclusive, and each may be left out', async () => {
    const days = async (options: { from?: string; to?: string }) =>
      (await readAll(files, options)).map(({ date }) => date.slice(5));

    expect(await days({ from: '2026-09-30', to: '2026-10-02' })).toEqual(['09-30', '10-01', '10-02']);
    expect(await days({ from: '2026-10-02' })).toEqual(['10-02', '10-03']);
    expect(await days({ to: '2026-09-30' })).toEqual(['09-29', '09-30']);
    expect(await days({ from: '0000-01-01', to: '9999-12-31' })).toHaveLength(5);
  });

  test('a row counts for its own date, not for that of its folder', async () => {
    const late = groupReport('2026-11-01', [cells({ date: '2026-10-31' }), cells({ date: '2026-11-01' })]);

    expect(await readAll([late], { from: '2026-10-01', to: '2026-10-31' })).toMatchObject([{ date: '2026-10-31' }]);
  });

  test('files of days far from those asked for are not read', async () => {
    const damaged = { name: '2026-08-01/usage.group-10101.us-west.csv', text: 'nonsense' };

    expect(await readAll([damaged, ...files], { from: '2026-10-01', to: '2026-10-31' })).toHaveLength(3);
  });

  test.each([{ from: '2026-02-30' }, { to: '10/1/26' }, { rowsWithoutBucket: 'drop' as 'skip' }])(
    'what cannot be is named: %j',
    async (options) => {
      await expect(readAll([], options)).rejects.toThrow(new RegExp(`^${Object.keys(options)[0]} must be `));
    },
  );
});

test('rows without a bucket are given, and can be skipped', async () => {
  const file = groupReport('2026-10-01', [cells({}), cells({ bucket_id: '', bucket_name: '' })]);

  expect(await readAll([file])).toMatchObject([{ bucketId: 'b1' }, { bucketId: null }]);
  expect(await readAll([file], { rowsWithoutBucket: 'skip' })).toMatchObject([{ bucketId: 'b1' }]);
});

describe('damage', () => {
  const row = csv([cells({})]).split('\n')[1] as string;
  const header = COLUMNS.join(',');
  const long = 'x'.repeat(50);
  test.each([
    { damage: 'an empty file', text: '', line: 1, says: 'the file is empty' },
    { damage: 'an empty line alone', text: '\n', line: 1, says: 'the file is empty' },
    { damage: 'no column date', text: 'storage_byte_hours\n5\n', line: 1, says: 'lacks the column date' },
    { damage: 'an HTML page', text: '<html>\n', line: 1, says: 'lacks the column date' },
    { damage: 'no byte-hours', text: 'date\n', line: 1, says: 'lacks the column storage_byte_hours' },
    { damage: 'a column twice', text: `Date,${header}\n`, line: 1, says: 'has the column date twice' },
    { damage: 'an unknown column twice', text: `${header},x,x\n`, line: 1, says: 'has the column "x" twice' },
    { damage: 'a row cut short', text: `${header}\n${row}\n2026-10`, line: 3, says: '1 values under a header of 11' },
    { damage: 'a value too many', text: `${header}\n${row},\n`, line: 2, says: '12 values under' },
    {
      damage: 'a date that is none',
      text: csv([cells({ date: '2026-02-30' })]),
      line: 2,
      says: 'date is "2026-02-30"',
    },
    { damage: 'a day before the month', text: csv([cells({ date: '31/1/26' })]), line: 2, says: 'date is "31/1/26"' },
    { damage: 'no date', text: csv([cells({ date: '' })]), line: 2, says: 'date is ""' },
    { damage: 'no byte-hours in a row', text: csv([cells({ storage_byte_hours: '' })]), line: 2, says: 'is empty' },
    { damage: 'a negative', text: csv([cells({ stored_gb: '-1' })]), line: 2, says: 'stored_gb is "-1"' },
    { damage: 'half a byte', text: csv([cells({ downloaded_bytes: '1.5' })]), line: 2, says: 'not a whole number' },
    { damage: 'a number with a space', text: csv([cells({ stored_gb: '1 000' })]), line: 2, says: '"1 000"' },
    { damage: 'a hexadecimal number', text: csv([cells({ stored_gb: '0x10' })]), line: 2, says: '"0x10"' },
    { damage: 'a text', text: csv([cells({ stored_gb: long })]), line: 2, says: `"${long.slice(0, 40)}…"` },
    {
      damage: 'a number without end',
      text: csv([cells({ stored_gb: '9'.repeat(90) })]),
      line: 2,
      says: 'not a number',
    },
    { damage: 'an open quote', text: `${header}\n${row}\n"${row}\n${row}\n`, line: 3, says: 'a quote may be missing' },
    { damage: 'a quote inside', text: `${header}\na"b\n`, line: 2, says: 'not in quotes' },
    { damage: 'a quote not doubled', text: `${header}\n"a"b",c\n`, line: 2, says: 'not doubled' },
    { damage: 'old line ends', text: `${header}\r${row}\r`, line: 1, says: 'carriage return' },
  ])('$damage is an error with file and line', async ({ text, line, says }) => {
    const error = await readAll([{ name, text }]).catch((reason) => reason);

    expect(error).toBeInstanceOf(UsageReportError);
    expect(error).toMatchObject({ name: 'UsageReportError', file: name, line });
    expect(error.message).toContain(`${name}, line ${line}: `);
    expect(error.message).toContain(says);
  });

  test('a quote that is never closed does not collect the rest of a long file', async () => {
    let pieces = 0;
    async function* text(): AsyncGenerator<string, void> {
      yield `${header}\n"`;
      for (; pieces < 1000; pieces += 1) yield `${row}\n`.repeat(1000);
    }
    await expect(readAll([{ name, text: text() }])).rejects.toThrow(`${name}, line 2: the record has no end`);
    expect(pieces).toBeLessThan(30);
  });

  test('what the text throws is the cause, with the line that was reached', async () => {
    const cause = new Error('connection lost');
    async function* text(): AsyncGenerator<string, void> {
      yield `${header}\n${row}\n`;
      throw cause;
    }
    const error = await readAll([{ name, text: text() }]).catch((reason) => reason);

    expect(error).toMatchObject({ file: name, line: 3, cause });
    expect(error.message).toContain('the file cannot be read: connection lost');
  });

  test('no row of a damaged file is given, and none after it', async () => {
    const damaged = groupReport('2026-10-02', [cells({}), cells({ date: 'x' })]);
    const dates: string[] = [];
    const read = async () => {
      const files = [groupReport('2026-10-01'), damaged, groupReport('2026-10-03')];
      for await (const { date } of readUsageReports(files)) dates.push(date);
    };

    await expect(read()).rejects.toThrow(UsageReportError);
    expect(dates).toEqual(['2026-10-01']);
  });

  test('the same report of the same day in two folders is an error that names both', async () => {
    const file = groupReport('2026-10-01');
    const copy = { ...file, name: `old/${file.name}` };

    await expect(readAll([file, copy])).rejects.toThrow(`${copy.name}: the same report as ${file.name}`);
  });
});
