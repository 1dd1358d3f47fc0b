import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUsageReports, UsageReportError } from '../src/index.ts';
import { COLUMNS, cells, csv, october, readAll, summarize } from './support.ts';

const numRuns = Number(process.env.FUZZ ?? 300);

const valid = csv([
  cells({}),
  cells({ bucket_id: 'b2', bucket_name: '"x, y"' }),
  cells({ bucket_id: '', bucket_name: '' }),
]);

/** A report that something happened to: cut, doubled, overwritten, shuffled. */
const damagedText = fc
  .array(
    fc.record({
      at: fc.nat(valid.length),
      length: fc.nat(30),
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.constantFrom('"', ',', '\n', '\r', '\0', '0', '-', 'e9', ''),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) =>
    changes.reduce((text, { at, length, text: put }) => text.slice(0, at) + put + text.slice(at + length), valid),
  );

const name = fc.constantFrom(
  '2026-10-02/usage.group-10101.us-west.csv',
  '2026-10-02/usage.account-0123456789ab.csv',
  'usage.Acme.eu.csv',
);

test('a damaged file is read whole, or is an error that names it, with nothing of it counted', async () => {
  await fc.assert(
    fc.asyncProperty(damagedText, name, async (text, damaged) => {
      const before = { name: '2026-10-01/usage.group-10101.us-west.csv', text: valid };
      const seen = new Set<string>();
      try {
        for await (const row of readUsageReports([before, { name: damaged, text }])) seen.add(row.file);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageReportError);
        expect(error).toMatchObject({ file: damaged, line: expect.any(Number) });
        expect((error as Error).message).toContain(`${damaged}, line `);
        expect([...seen]).toEqual([before.name]);
      }
    }),
    { numRuns },
  );
});

test('names of any form are a report, or left out, or an error that names them', async () => {
  const part = fc.oneof(fc.constantFrom('usage', 'csv', 'group-1', 'account-', 'audit-', '..', ''), fc.string());
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
      const file = { name: parts.join('.'), text: valid };
      const rows = await readAll([file]).catch((error) => error);
      if (rows instanceof Error) expect(rows.message).toContain(file.name);
      else expect([0, 3]).toContain(rows.length);
    }),
    { numRuns },
  );
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 20n });

test('the total is that of BigInt, in every order of files, rows and columns', async () => {
  const entry = fc.record({
    date: fc.constantFrom(...october),
    member: fc.nat(3),
    byteHours: amount,
    downloaded: amount,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entry, { selector: ({ date, member }) => `${date} ${member}`, maxLength: 30 }),
      fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
      async (entries, columns) => {
        const dates = [...new Set(entries.map(({ date }) => date))];
        const reports = dates.map((date) => ({
          name: `${date}/usage.group-10101.us-west.csv`,
          text: csv(
            entries
              .filter((entry) => entry.date === date)
              .map(({ member, byteHours, downloaded }) =>
                cells({
                  date,
                  account_id: `account-${member}`,
                  bucket_id: `bucket-${member}`,
                  storage_byte_hours: String(byteHours),
                  downloaded_bytes: String(downloaded),
                }),
              ),
            columns,
          ),
        }));
        const [group] = await summarize(reports, 'group');
        const sum = (values: bigint[]) => String(values.reduce((total, value) => total + value, 0n));
        if (entries.length === 0) {
          expect(group).toBeUndefined();
          return;
        }
        expect(group?.storageByteHours).toBe(sum(entries.map(({ byteHours }) => byteHours)));
        expect(group?.downloadedBytes).toBe(sum(entries.map(({ downloaded }) => downloaded)));
      },
    ),
    { numRuns },
  );
});
