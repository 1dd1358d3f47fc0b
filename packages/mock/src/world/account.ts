import { clusterOf, s3EndpointOf } from './regions.ts';
import type { B2Counts } from './setup.ts';

export interface Computer {
  readonly computerId: string;
  readonly computerName: string;
  readonly lastFileUploadedTimestamp: number;
}

/** A member's account, an ejected one, or a trial. */
export interface Account {
  readonly accountId: string;
  email: string;
  readonly region: string;
  /** The Group that it is a member of, or null. */
  groupId: string | null;
  /** Milliseconds since 1970; statistics made later include it. */
  readonly createdAt: number;
  readonly b2Stats: B2Counts;
  /** Ordered by id. */
  readonly computers: Computer[];
}

export const noStats: B2Counts = { bucketCount: 0, b2BytesStoredCount: 0, b2FilesStoredCount: 0 };

/** What makes two emails the same one, and what members are ordered by. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

/** The domain of an email, in lower case. */
export function emailDomain(email: string): string {
  return emailKey(email.slice(email.lastIndexOf('@') + 1));
}

/** A member, as lists and creations show it; without its statistics. */
export function memberFields(
  account: Pick<Account, 'accountId' | 'email' | 'region'>,
  group: { groupId: string; groupName: string },
) {
  return {
    accountId: account.accountId,
    email: account.email,
    groupId: group.groupId,
    groupName: group.groupName,
    region: account.region,
    s3Endpoint: s3EndpointOf(account.region),
    clusterNum: clusterOf(account.region),
  };
}

/** A member as JSON; `asOf` tells when the statistics were made. */
export function memberJson(
  account: Account,
  group: { groupId: string; groupName: string },
  asOf: string | null,
): string {
  return JSON.stringify({
    ...memberFields(account, group),
    b2Stats: { ...account.b2Stats, b2StatsAsOfTimestamp: asOf },
  });
}
