import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMock, type MockOptions } from '../../src/index.ts';
import { partnerOf } from '../support/partner.ts';
import { runCommand, startCommand } from '../support/process.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 9, 10, 12);

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mock-reports-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** A mock that writes reports, at noon of 10 October 2026. */
function reporting(options: MockOptions = {}) {
  const reportsTo = emptyDirectory();
  const mock = createMock({ clock: () => noon, reportsTo, reportsDays: 3, ...options });
  return { mock, reportsTo };
}

const daysIn = (directory: string): string[] => readdirSync(directory).filter((name) => /^\d/.test(name));

/** Every file below a directory with its text. */
function filesIn(directory: string): Record<string, string> {
  const names = daysIn(directory).flatMap((name) =>
    readdirSync(join(directory, name)).map((file) => `${name}/${file}`),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** The rows of a file by column; no value in these tests needs quotes. */
function rowsIn(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [columns[place], cell])));
}

describe('the days', () => {
  test('are those before today from the start', () => {
    expect(daysIn(reporting().reportsTo)).toEqual(['2026-10-07', '2026-10-08', '2026-10-09']);
  });

  test('are 31 by default, and none when asked for', () => {
    expect(daysIn(reporting({ reportsDays: undefined, groups: 1, members: 1 }).reportsTo)).toHaveLength(31);
    expect(daysIn(reporting({ reportsDays: 0 }).reportsTo)).toEqual([]);
  });

  test('grow by one at each midnight that time travels past', async () => {
    const { mock, reportsTo } = reporting({ reportsDays: 1 });
    mock.advance(day / 2 - 1);
    expect(daysIn(reportsTo)).toEqual(['2026-10-09']);
    mock.advance(1);
    expect(daysIn(reportsTo)).toEqual(['2026-10-09', '2026-10-10']);
    await mock.fetch(`${mock.url}/_mock/advance`, { method: 'POST', body: '{"days":2}' });
    expect(daysIn(reportsTo)).toEqual(['2026-10-09', '2026-10-10', '2026-10-11', '2026-10-12']);
  });

  test('are at most 366 for one journey', () => {
    const { mock, reportsTo } = reporting({ groups: 1, members: 1 });
    mock.advance(5000 * day);
    expect(daysIn(reportsTo)).toHaveLength(3 + 366);
  });

  test('are those of the start again after a reset, and those of the snapshot after a restore', async () => {
    const { mock, reportsTo } = reporting();
    const before = filesIn(reportsTo);
    mock.advance(day);
    const travelled = mock.snapshot();
    const after = daysIn(reportsTo);
    mock.reset();
    expect(filesIn(reportsTo)).toEqual(before);
    mock.restore(travelled);
    expect(daysIn(reportsTo)).toEqual(after.slice(1));
  });
});

describe('the files', () => {
  test('are indexes, a file per Group and location, and the account of the admin', () => {
    const names = Object.keys(filesIn(reporting({ reportsDays: 1 }).reportsTo)).map((name) => name.split('/')[1]);
    expect(names).toEqual([
      'usage.account-0123456789ab.csv',
      ...['ca-east', 'eu-central', 'reportingLocations', 'us-east', 'us-west'].map(
        (part) => `usage.group-10101.${part}.csv`,
      ),
      ...['ca-east', 'eu-central', 'reportingLocations', 'us-east', 'us-west'].map(
        (part) => `usage.group-10102.${part}.csv`,
      ),
      ...['reportingLocations', 'us-east'].map((part) => `usage.group-10103.${part}.csv`),
      'usage.groups.csv',
    ]);
  });

  test('are the same for the same seed, and others for another one', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => filesIn(reporting({ seed }).reportsTo));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('store what the statistics of each member say, in as many buckets', async () => {
    const { mock, reportsTo } = reporting({ reportsDays: 1, groups: 2, members: 30 });
    const rows = Object.entries(filesIn(reportsTo))
      .filter(([name]) => /group-\d+\.(?!reporting)/.test(name))
      .flatMap(([, text]) => rowsIn(text));
    const partner = await partnerOf(mock);
    for (const groupId of ['10101', '10102']) {
      const { groupMembers } = (await partner.post('b2_list_group_members', { groupId })).body;
      expect(groupMembers).toHaveLength(30);
      for (const { accountId, region, b2Stats } of groupMembers) {
        const own = rows.filter((row) => row.account_id === accountId);
        const byteHours = own.reduce((sum, row) => sum + BigInt(row.storage_byte_hours as string), 0n);
        expect(byteHours).toBe(BigInt(b2Stats.b2BytesStoredCount) * 24n);
        expect(own.filter((row) => row.bucket_id !== '')).toHaveLength(b2Stats.bucketCount);
        expect(own.every((row) => row.reporting_location === region)).toBe(true);
      }
    }
    const ids = rows.map((row) => row.bucket_id).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leave an ejected member out from the next day on', async () => {
    const { mock, reportsTo } = reporting({ reportsDays: 1, groups: 1, members: 1 });
    const partner = await partnerOf(mock);
    const { groupMembers } = (await partner.post('b2_list_group_members', { groupId: '10101' })).body;
    const { accountId: memberAccountId } = groupMembers[0];
    await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    mock.advance(day);
    const has = (date: string) => existsSync(join(reportsTo, date, 'usage.group-10101.us-west.csv'));
    expect([has('2026-10-09'), has('2026-10-10')]).toEqual([true, false]);
  });
});

describe('quirks', () => {
  const with_ = (...quirks: MockOptions['quirks'] & object) => filesIn(reporting({ quirks, reportsDays: 7 }).reportsTo);
  const plain = () => with_();
  const group = (files: Record<string, string>, date: string, id: string) =>
    rowsIn(files[`${date}/usage.group-${id}.us-west.csv`] as string);

  test('report-date-forms writes both forms', () => {
    const files = with_('report-date-forms');
    expect(group(files, '2026-10-04', '10101')[0]?.date).toBe('2026-10-04');
    expect(group(files, '2026-10-04', '10102')[0]?.date).toBe('10/4/26');
  });

  test('report-audit-twins writes every file once more', () => {
    const twins = Object.entries(with_('report-audit-twins')).filter(([name]) => name.includes('usage.audit-'));
    const renamed = twins.map(([name, text]) => [name.replace('audit-', ''), text]);
    expect(Object.fromEntries(renamed)).toEqual(plain());
  });

  test('report-missing-day leaves one day out', () => {
    const days = new Set(Object.keys(with_('report-missing-day')).map((name) => name.slice(0, 10)));
    expect([...days]).toEqual(['2026-10-03', '2026-10-04', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09']);
  });

  test('report-extra-columns adds columns, in another order, to some files', () => {
    const files = with_('report-extra-columns');
    const header = (id: string) => files[`2026-10-04/usage.group-${id}.us-west.csv`]?.split('\n')[0] ?? '';
    expect(header('10101')).toMatch(/^carbon_kg,.*,date,storage_class$/);
    expect(header('10102')).toBe(plain()['2026-10-04/usage.group-10102.us-west.csv']?.split('\n')[0]);
  });

  test('report-late-rows puts rows of some Groups into the folder of the day after', () => {
    const files = with_('report-late-rows');
    expect(group(files, '2026-10-04', '10101')).toEqual(group(plain(), '2026-10-03', '10101'));
    expect(group(files, '2026-10-04', '10102')).toEqual(group(plain(), '2026-10-04', '10102'));
  });

  test('all switches them on, and the others leave reports as they are', () => {
    const names = Object.keys(with_('all'));
    expect(names.some((name) => name.includes('audit'))).toBe(true);
    expect(names.some((name) => name.startsWith('2026-10-05'))).toBe(false);
    expect(with_('string-counts')).toEqual(plain());
  });
});

describe('the directory', () => {
  test('is made, and taken again by the next mock, which replaces the reports', () => {
    const reportsTo = join(emptyDirectory(), 'new', 'reports');
    createMock({ clock: () => noon, reportsTo, reportsDays: 5 });
    createMock({ clock: () => noon, reportsTo, reportsDays: 1 });
    expect(daysIn(reportsTo)).toEqual(['2026-10-09']);
  });

  test('with files of somebody else is rejected and left alone', () => {
    const reportsTo = emptyDirectory();
    writeFileSync(join(reportsTo, 'usage.account-1.csv'), 'real');
    expect(() => createMock({ reportsTo })).toThrow(`${reportsTo} holds files that are not from a mock`);
    expect(readdirSync(reportsTo)).toEqual(['usage.account-1.csv']);
  });

  test('that cannot be written to is named, and the state on disk is free again', () => {
    const [data, file] = [emptyDirectory(), join(emptyDirectory(), 'file')];
    writeFileSync(file, '');
    const reportsTo = join(file, 'reports');
    expect(() => createMock({ data, reportsTo })).toThrow(`cannot write usage reports to ${reportsTo}: ENOTDIR`);
    void createMock({ data }).close();
  });

  test.each([
    { options: { reportsDays: 5 }, says: 'reportsDays goes with reportsTo' },
    { options: { reportsTo: '' }, says: 'reportsTo must be a directory, and not empty' },
    { options: { reportsTo: 'x', reportsDays: 367 }, says: 'reportsDays must be a whole number from 0 to 366' },
  ])('options that cannot be are named: $says', ({ options, says }) => {
    expect(() => createMock(options)).toThrow(says);
  });
});

describe('the command', () => {
  test('writes reports to the directory that it is given', async () => {
    const reportsTo = emptyDirectory();
    const command = await startCommand(
      '--reports-to',
      reportsTo,
      '--reports-days',
      '2',
      '--quirks',
      'report-audit-twins',
    );
    await command.kill('SIGTERM');
    expect(daysIn(reportsTo)).toHaveLength(2);
  });

  test('names the flag that is wrong', async () => {
    const { code, stderr } = await runCommand('--reports-to', 'x', '--reports-days', '400');
    expect(code).toBe(1);
    expect(stderr).toBe('b2-partner-mock: --reports-days must be a whole number from 0 to 366, not 400\n');
  });
});
