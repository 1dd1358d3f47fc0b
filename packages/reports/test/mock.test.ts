import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type MockOptions, reportQuirkNames } from '@b2-partner/mock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { monthRange, readUsageReports, summarizeUsage, type UsageBy } from '../src/index.ts';
import { directorySource } from '../src/node.ts';

const month = '2026-10';
const dayMs = 86_400_000;

/** The reports of a world from the last days of September to the first of November. */
function reportsOf(options: MockOptions = {}) {
  const reportsTo = mkdtempSync(join(tmpdir(), 'reports-mock-'));
  onTestFinished(() => rmSync(reportsTo, { recursive: true }));
  const clock = () => Date.UTC(2026, 10, 3, 12);
  const mock = createMock({ groups: 3, members: 12, clock, reportsTo, reportsDays: 36, ...options });
  const rows = () => readUsageReports(directorySource(reportsTo), monthRange(month));
  const summarize = <By extends UsageBy>(by: By) => summarizeUsage(rows(), { by, month });
  return { mock, rows, summarize };
}

interface Member {
  readonly accountId: string;
  readonly email: string;
  readonly groupId: string;
  readonly b2Stats: { readonly bucketCount: number; readonly b2BytesStoredCount: number };
}

/** What the world says of its members with buckets. */
async function membersOf(mock: ReturnType<typeof createMock>): Promise<Member[]> {
  const { applicationKeyId, applicationKey } = mock.credentials;
  const basic = `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}`;
  const call = async (name: string, authorization: string, body: object) => {
    const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(body) };
    return JSON.parse(await (await mock.fetch(`${mock.url}/b2api/v3/${name}`, init)).text());
  };
  const { authorizationToken } = await call('b2_authorize_account', basic, {});
  const pages = ['10101', '10102', '10103'].map(async (groupId) => {
    const query = { adminAccountId: applicationKeyId, groupId };
    return (await call('b2_list_group_members', authorizationToken, query)).groupMembers as Member[];
  });
  return (await Promise.all(pages)).flat().filter(({ b2Stats }) => b2Stats.bucketCount > 0);
}

describe("the mock's reports", () => {
  test.each([
    { quirks: [], days: 31n },
    ...reportQuirkNames
      .filter((name) => name !== 'report-missing-day')
      .map((name) => ({ quirks: [name] as MockOptions['quirks'], days: 31n })),
    { quirks: ['report-missing-day'] as MockOptions['quirks'], days: 30n },
  ])('of a month say what its world says, with $quirks', async ({ quirks, days }) => {
    const { mock, summarize } = reportsOf({ quirks });
    const summaries = await summarize('member');
    const members = await membersOf(mock);
    const own = summaries.filter(({ ownAccount }) => ownAccount);

    expect(members).toHaveLength(33);
    expect(summaries).toHaveLength(members.length + 1);
    expect(own).toMatchObject([{ accountId: mock.credentials.applicationKeyId, storageByteHours: '0' }]);
    for (const { accountId, email, groupId, b2Stats } of members) {
      const bytes = BigInt(b2Stats.b2BytesStoredCount);
      expect(summaries).toContainEqual(
        expect.objectContaining({
          accountId,
          accountEmail: email,
          groupId,
          storageByteHours: String(bytes * 24n * days),
          averageStoredGb: String(Number(bytes) / 1e9),
          rowsWithoutBucket: Number(days),
          columnsMissing: [],
        }),
      );
    }
  });

  test('with every quirk at once are those without them, but for the days that are missing', async () => {
    const whole = await reportsOf().summarize('member');
    const odd = await reportsOf({ quirks: ['all'] }).summarize('member');

    // Rows that are a day late are missing for the day before that of the folder that is missing.
    expect(new Set(odd.map(({ daysMissing }) => daysMissing.join()))).toEqual(new Set(['2026-10-04', '2026-10-05']));
    expect(odd.map(({ averageStoredGb }) => averageStoredGb)).toEqual(
      whole.map(({ averageStoredGb }) => averageStoredGb),
    );
  });

  test('without quirks lack no day, and add up to the same by whatever they are added up', async () => {
    const { summarize } = reportsOf();
    const totals = await Promise.all(
      (['member', 'group', 'bucket', 'region', 'day'] as const).map(async (by) => {
        const summaries = await summarize(by);
        expect(summaries.flatMap(({ daysMissing }) => daysMissing)).toEqual([]);
        return summaries.reduce((sum, { storageByteHours }) => sum + BigInt(storageByteHours), 0n);
      }),
    );

    expect(new Set(totals).size).toBe(1);
    expect(totals[0]).toBeGreaterThan(0n);
  });

  test('go on where time travels to', async () => {
    const { mock, rows } = reportsOf({ clock: () => Date.UTC(2026, 9, 10, 12), reportsDays: 2 });
    mock.advance(3 * dayMs);
    const dates = new Set<string>();
    for await (const { date } of rows()) dates.add(date);

    expect([...dates]).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11', '2026-10-12']);
  });
});
