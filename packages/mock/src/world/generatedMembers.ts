import { type Account, memberFields } from './account.ts';
import { regions, s3EndpointOf } from './regions.ts';
import type { B2Counts } from './setup.ts';
import { statsShare } from './shares.ts';

const HALF = 0xffffff;
const GROUP_FACTOR = 0x9e3775;
const MEMBER_FACTOR = 0x85ebcb;
const MIX_FACTOR = 0xc2b2ad;

/** The inverse of an odd number modulo 2^32, by Newton's iteration. */
function inverse(odd: number): number {
  let guess = odd;
  for (let i = 0; i < 5; i++) guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  return guess;
}

const hex6 = (value: number): string => (value & HALF).toString(16).padStart(6, '0');

/** Which generated member an account id stands for: the other direction of `GeneratedMembers.accountIdAt`. */
export function decodeAccountId(seed: number, accountId: string): { group: number; member: number } {
  const high = Number.parseInt(accountId.slice(0, 6), 16);
  const low = Number.parseInt(accountId.slice(6), 16);
  return {
    group: (Math.imul((high - seed) & HALF, inverse(GROUP_FACTOR)) & HALF) - 1,
    member: Math.imul((low - Math.imul(high, MIX_FACTOR)) & HALF, inverse(MEMBER_FACTOR)) & HALF,
  };
}

/** The Group and the number in the email of a generated member. */
export const GENERATED_EMAIL = /^member-(\d{5})@group-(\d+)\.example$/;

/**
 * Members that are made up when they are asked for and cost no memory: everything about member `index` follows from
 * the seed, the Group and the index, and both the id and the email lead back to the index.
 */
export class GeneratedMembers {
  readonly count: number;
  readonly #group: { groupId: string; groupName: string };
  readonly #seed: number;
  readonly #idHigh: number;
  readonly #totals: B2Counts;
  /** The part of the JSON that is the same for all members of a region. */
  readonly #middles: string[];
  readonly #emailEnd: string;

  constructor(
    count: number,
    totals: B2Counts,
    group: { groupId: string; groupName: string },
    groupIndex: number,
    seed: number,
  ) {
    this.count = count;
    this.#totals = totals;
    this.#group = group;
    this.#seed = seed;
    this.#idHigh = (Math.imul(groupIndex + 1, GROUP_FACTOR) + seed) & HALF;
    this.#emailEnd = `@group-${group.groupId}.example`;
    this.#middles = regions.map((region) => {
      const { groupId, groupName } = group;
      const same = JSON.stringify({ groupId, groupName, region, s3Endpoint: s3EndpointOf(region) });
      return `",${same.slice(1, -1)},"b2Stats":{"bucketCount":`;
    });
  }

  accountIdAt(index: number): string {
    const low = Math.imul(index, MEMBER_FACTOR) + Math.imul(this.#idHigh, MIX_FACTOR);
    return hex6(this.#idHigh) + hex6(low);
  }

  emailAt(index: number): string {
    return `member-${String(index + 1).padStart(5, '0')}${this.#emailEnd}`;
  }

  statsAt(index: number): B2Counts {
    return statsShare(this.#totals, this.count, index);
  }

  /** The whole account, for when it stops being only generated. */
  accountAt(index: number): Account {
    return {
      accountId: this.accountIdAt(index),
      email: this.emailAt(index),
      region: regions[this.#regionAt(index)] as string,
      groupId: this.#group.groupId,
      createdAt: Number.NEGATIVE_INFINITY,
      b2Stats: this.statsAt(index),
      computers: [],
    };
  }

  /** The member as JSON, with the statistics' timestamp given as JSON. */
  jsonAt(index: number, asOf: string): string {
    const stats = this.statsAt(index);
    return `{"accountId":"${this.accountIdAt(index)}","email":"${this.emailAt(index)}${this.#middles[this.#regionAt(index)]}${stats.bucketCount},"b2BytesStoredCount":${stats.b2BytesStoredCount},"b2FilesStoredCount":${stats.b2FilesStoredCount},"b2StatsAsOfTimestamp":${asOf}}}`;
  }

  /** The first index whose email is not before the key. */
  seek(key: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.emailAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #regionAt(index: number): number {
    return (index + this.#seed) % regions.length;
  }
}

/** The JSON of a member that is kept in memory, in the same shape. */
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
