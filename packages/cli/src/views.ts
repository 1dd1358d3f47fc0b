import { type B2Stats, type Group, type GroupMember, parseTimestamp } from '@b2-partner/client';
import type { Column, View } from './output/view.ts';
import { bytesText } from './text/bytes.ts';
import { momentText } from './text/dates.ts';
import { numberText } from './text/numbers.ts';

type Stats = Partial<B2Stats>;

const numberOrDash = (value: number | undefined) => (value === undefined ? '–' : numberText(value));

export const groupView: View<Group> = {
  empty: 'There are no Groups. A person makes them in the Backblaze web console.',
  columns: [
    { name: 'groupId', title: 'ID', value: ({ groupId }) => groupId },
    { name: 'groupName', title: 'NAME', value: ({ groupName }) => groupName, cut: true },
    {
      name: 'groupProducts',
      title: 'PRODUCTS',
      value: ({ groupProducts }) => groupProducts.join(' '),
      text: ({ groupProducts }) => groupProducts.join(', ').toLowerCase(),
      drop: 1,
    },
    {
      name: 'memberCount',
      title: 'MEMBERS',
      value: ({ groupStats }) => groupStats.memberCount,
      text: ({ groupStats }) => numberText(groupStats.memberCount),
      align: 'right',
    },
    ...statsColumns<Group>(({ b2Stats }) => b2Stats),
    { name: 'createdTimestamp', value: ({ groupStats }) => groupStats.createdTimestamp },
    { name: 'billingState', value: ({ billingState }) => billingState },
    { name: 'totalBalanceDue', value: ({ totalBalanceDue }) => totalBalanceDue },
  ],
};

/** What is stored, as columns; nothing where there are no statistics yet. */
export function statsColumns<Item>(statsOf: (item: Item) => Stats | undefined): Column<Item>[] {
  const number = (pick: (stats: Stats) => number | undefined) => ({
    value: (item: Item) => pick(statsOf(item) ?? {}),
    text: (item: Item) => numberOrDash(pick(statsOf(item) ?? {})),
    align: 'right' as const,
  });
  return [
    {
      ...number(({ b2BytesStoredCount }) => b2BytesStoredCount),
      name: 'b2BytesStoredCount',
      title: 'STORED',
      text: (item) => {
        const bytes = statsOf(item)?.b2BytesStoredCount;
        return bytes === undefined ? '–' : bytesText(bytes);
      },
    },
    { ...number(({ b2FilesStoredCount }) => b2FilesStoredCount), name: 'b2FilesStoredCount', title: 'FILES', drop: 2 },
    { ...number(({ bucketCount }) => bucketCount), name: 'bucketCount', title: 'BUCKETS', drop: 3 },
    {
      name: 'b2StatsAsOfTimestamp',
      title: 'AS OF (UTC)',
      value: (item) => statsOf(item)?.b2StatsAsOfTimestamp,
      text: (item) => timestampText(statsOf(item)?.b2StatsAsOfTimestamp),
      drop: 4,
    },
  ];
}

/** A timestamp of the API as people read it. */
export function timestampText(timestamp: string | null | undefined): string {
  if (timestamp === null || timestamp === undefined) return '–';
  try {
    return momentText(parseTimestamp(timestamp));
  } catch {
    // A form that nobody knows is better than none.
    return timestamp;
  }
}

/** Members; with their Group where they come from several. */
export function memberView(hasGroup: boolean): View<GroupMember> {
  return {
    empty: 'There are no members.',
    columns: [
      { name: 'email', title: 'EMAIL', value: ({ email }) => email, cut: true },
      { name: 'accountId', title: 'ACCOUNT', value: ({ accountId }) => accountId },
      { name: 'groupId', ...(hasGroup ? { title: 'GROUP' } : {}), value: ({ groupId }) => groupId },
      { name: 'groupName', value: ({ groupName }) => groupName },
      { name: 'region', title: 'REGION', value: ({ region }) => region },
      { name: 's3Endpoint', value: ({ s3Endpoint }) => s3Endpoint },
      ...statsColumns<GroupMember>(({ b2Stats }) => b2Stats),
    ],
  };
}
