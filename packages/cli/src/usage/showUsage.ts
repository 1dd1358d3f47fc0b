import type { GroupMember } from '@b2-partner/client';
import type { Context } from '../context.ts';
import type { Column, View } from '../output/view.ts';
import { countText, numberText } from '../text/numbers.ts';
import { statsColumns } from '../views.ts';
import { bar } from './bar.ts';
import { addFigures, figuresOf, noFigures, type UsageRow } from './usageRow.ts';

/** The field that stands first in a row. */
const keys = { group: 'groupName', region: 'region', member: 'email' } as const;

const rowsBy = { group: groupRows, region: regionRows, member: memberRows };

const bytesOf = ({ b2BytesStoredCount }: UsageRow) => b2BytesStoredCount ?? 0;

const byBytes = (a: UsageRow, b: UsageRow) => bytesOf(b) - bytesOf(a);

const names: Readonly<Record<keyof typeof keys, readonly Column<UsageRow>[]>> = {
  group: [
    { name: 'groupId', title: 'ID', value: ({ groupId }) => groupId, drop: 2 },
    { name: 'groupName', title: 'GROUP', value: ({ groupName }) => groupName, cut: true },
  ],
  region: [{ name: 'region', title: 'REGION', value: ({ region }) => region }],
  member: [
    { name: 'email', title: 'MEMBER', value: ({ email }) => email, cut: true },
    { name: 'accountId', value: ({ accountId }) => accountId },
    { name: 'groupId', title: 'GROUP', value: ({ groupId }) => groupId, drop: 2 },
    { name: 'groupName', value: ({ groupName }) => groupName },
    { name: 'region', title: 'REGION', value: ({ region }) => region, drop: 3 },
  ],
};

const memberCount: Column<UsageRow> = {
  name: 'memberCount',
  title: 'MEMBERS',
  value: (row) => row.memberCount,
  text: (row) => numberText(row.memberCount ?? 0),
  align: 'right',
  drop: 1,
};

/** Prints today's statistics. */
export async function showUsage(context: Context, by: keyof typeof keys, top: number): Promise<void> {
  const rows = rowsBy[by](context);
  if (context.out.format !== 'table') {
    await context.out.list(usageView(by, undefined), by === 'member' ? rows : await sorted(rows));
    return;
  }
  const { shown, rest, total } = await largest(rows, by === 'member' ? top : Number.POSITIVE_INFINITY);
  const lines =
    rest.memberCount > 0 ? [...shown, { ...rest, email: `${countText(rest.memberCount, 'other')}` }] : shown;
  const longest = Math.max(0, ...lines.map(bytesOf));
  const withTotal = lines.length > 1 ? [...lines, { ...total, [keys[by]]: 'Total' }] : lines;
  await context.out.list(usageView(by, { of: longest, rows: new Set(lines) }), withTotal);
}

async function* groupRows({ client, signal }: Context): AsyncGenerator<UsageRow> {
  for await (const { groupId, groupName, groupStats, b2Stats } of (await client()).listGroups({}, { signal })) {
    yield { groupId, groupName, memberCount: groupStats.memberCount, ...figuresOf(b2Stats) };
  }
}

async function* regionRows({ client, signal }: Context): AsyncGenerator<UsageRow> {
  const regions = new Map<string, UsageRow & { memberCount: number }>();
  for await (const { region, b2Stats } of (await client()).listAllGroupMembers({}, { signal })) {
    const before = regions.get(region) ?? { memberCount: 0, ...noFigures };
    const memberCount = before.memberCount + 1;
    regions.set(region, { region, memberCount, ...addFigures(before, figuresOf(b2Stats)) });
  }
  yield* regions.values();
}

async function* memberRows({ client, signal }: Context): AsyncGenerator<UsageRow> {
  for await (const member of (await client()).listAllGroupMembers({}, { signal })) yield memberRow(member);
}

function memberRow({ accountId, email, groupId, groupName, region, b2Stats }: GroupMember): UsageRow {
  return { accountId, email, groupId, groupName, region, ...figuresOf(b2Stats) };
}

function usageView(
  by: keyof typeof keys,
  bars: { of: number; rows: ReadonlySet<UsageRow> } | undefined,
): View<UsageRow> {
  const [bytes, ...counts] = statsColumns<UsageRow>((row) => withoutNulls(row));
  return {
    empty: 'There is nothing to show: there are no Groups, or no members.',
    columns: [
      ...names[by],
      ...(by === 'member' ? [] : [memberCount]),
      bytes as Column<UsageRow>,
      ...(bars === undefined
        ? []
        : [
            {
              title: '',
              value: () => '',
              text: (row: UsageRow) => (bars.rows.has(row) ? bar(bytesOf(row), bars.of) : ''),
            },
          ]),
      ...counts,
    ],
  };
}

function withoutNulls({ bucketCount, b2BytesStoredCount, b2FilesStoredCount, b2StatsAsOfTimestamp }: UsageRow) {
  return {
    ...(bucketCount === null ? {} : { bucketCount }),
    ...(b2BytesStoredCount === null ? {} : { b2BytesStoredCount }),
    ...(b2FilesStoredCount === null ? {} : { b2FilesStoredCount }),
    b2StatsAsOfTimestamp,
  };
}

async function sorted(rows: AsyncIterable<UsageRow>): Promise<UsageRow[]> {
  return (await largest(rows, Number.POSITIVE_INFINITY)).shown;
}

/** The largest rows in order, all others in one, and the total; holds twice `top` rows at most. */
async function largest(rows: AsyncIterable<UsageRow>, top: number) {
  let shown: UsageRow[] = [];
  let rest = { memberCount: 0, ...noFigures };
  let total = { memberCount: 0, ...noFigures };
  const trim = () => {
    shown.sort(byBytes);
    for (const row of shown.slice(top)) rest = { memberCount: rest.memberCount + 1, ...addFigures(rest, row) };
    shown = shown.slice(0, top);
  };
  for await (const row of rows) {
    shown.push(row);
    total = { memberCount: total.memberCount + (row.memberCount ?? 1), ...addFigures(total, row) };
    if (shown.length >= 2 * top) trim();
  }
  trim();
  return { shown, rest, total };
}
