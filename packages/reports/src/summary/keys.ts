import type { UsageRow } from '../usageRow.ts';
import type { Tally } from './tally.ts';
import type { UsageBy, UsageKeys } from './usageSummary.ts';

// Those of the admin's own account are told apart by a word and a space, which no ID has.
const account = (row: UsageRow): string => {
  const id = row.accountId ?? row.accountEmail ?? '';
  return row.ownAccount ? `own ${id}` : id;
};

/** What rows are told apart by; rows of the admin's own account are never those of a Group. */
export const keyOf: Readonly<Record<UsageBy, (row: UsageRow) => string>> = {
  member: account,
  group: (row) => (row.ownAccount ? account(row) : (row.groupId ?? row.resourceName ?? '')),
  bucket: (row) => `${account(row)} ${row.bucketId ?? row.bucketName ?? ''}`,
  region: (row) => row.reportingLocation ?? '',
  day: (row) => row.date,
};

/** The identifying fields of a summary. */
export const fieldsOf: Readonly<{ [By in UsageBy]: (tally: Tally, storedGb: string | null) => UsageKeys[By] }> = {
  member: (tally) => ({
    accountId: tally.accountId,
    accountEmail: tally.accountEmail.value,
    groupId: tally.groupId.value,
    ownAccount: tally.ownAccount,
  }),
  group: (tally) => ({
    groupId: tally.groupId.value,
    resourceName: tally.resourceName.value,
    accountId: tally.ownAccount ? tally.accountId : null,
    ownAccount: tally.ownAccount,
  }),
  bucket: (tally) => ({
    bucketId: tally.bucketId,
    bucketName: tally.bucketName.value,
    accountId: tally.accountId,
    accountEmail: tally.accountEmail.value,
    groupId: tally.groupId.value,
    ownAccount: tally.ownAccount,
  }),
  region: (tally) => ({ reportingLocation: tally.reportingLocation }),
  day: (tally, storedGb) => ({ date: tally.date, storedGb }),
};
