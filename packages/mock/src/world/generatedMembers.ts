import { type Account, memberJson, noStats } from './account.ts';
import { bucketsOf, bytesOf, filesOf, megabytesOf } from './generatedFigures.ts';
import { MemberBytes } from './memberBytes.ts';
import { regions } from './regions.ts';
import type { B2Counts } from './setup.ts';
import { addStats } from './shares.ts';

const halfBits = 0xffffff;
const groupFactor = 0x9e3775;
const memberFactor = 0x85ebcb;
const mixFactor = 0xc2b2ad;

/** One generated member in so many stores nothing. */
export const statsPeriod = 8;

const hex6 = (value: number): string => value.toString(16).padStart(6, '0');

/** The number and the Group in the email of a generated member. */
export const generatedEmail = /^member-(\d{5})@group-(\d+)\.example$/;

/** Which generated member an account id stands for: the other direction of `GeneratedMembers.accountIdAt`. */
export function decodeAccountId(seed: number, accountId: string): { group: number; member: number } {
  const high = Number.parseInt(accountId.slice(0, 6), 16);
  const low = Number.parseInt(accountId.slice(6), 16);
  return {
    group: (Math.imul((high - seed) & halfBits, inverse(groupFactor)) & halfBits) - 1,
    member: Math.imul((low - Math.imul(high, mixFactor)) & halfBits, inverse(memberFactor)) & halfBits,
  };
}

/**
 * Members that are made up when they are asked for and cost no memory: everything about member `index` follows from
 * the seed, the Group and the index, and both the id and the email lead back to the index.
 */
export class GeneratedMembers {
  readonly count: number;
  readonly #group: { groupId: string; groupName: string };
  readonly #idHigh: number;
  readonly #emailEnd: string;
  #totals: B2Counts | undefined;
  #bytes: { asOf: string; bytes: MemberBytes } | undefined;

  constructor(count: number, group: { groupId: string; groupName: string }, groupIndex: number, seed: number) {
    this.count = count;
    this.#group = group;
    this.#idHigh = (Math.imul(groupIndex + 1, groupFactor) + seed) & halfBits;
    this.#emailEnd = `@group-${group.groupId}.example`;
  }

  /** What all of them store together. */
  get totals(): B2Counts {
    this.#totals ??= Array.from({ length: this.count }, (_, index) => this.statsAt(index)).reduce(
      (sum, stats) => addStats(sum, stats),
      noStats,
    );
    return this.#totals;
  }

  accountIdAt(index: number): string {
    return hex6(this.#idHigh) + hex6(this.idLowAt(index));
  }

  /** The half of the account id that differs within the Group, 24 bits. */
  idLowAt(index: number): number {
    return (Math.imul(index, memberFactor) + Math.imul(this.#idHigh, mixFactor)) & halfBits;
  }

  emailAt(index: number): string {
    return `member-${String(index + 1).padStart(5, '0')}${this.#emailEnd}`;
  }

  /** Numbers that always have the same number of digits, but for one member in eight that stores nothing. */
  statsAt(index: number): B2Counts {
    if (index % statsPeriod === statsPeriod - 1) return noStats;
    const low = this.idLowAt(index);
    return {
      bucketCount: bucketsOf(low),
      b2BytesStoredCount: megabytesOf(low) * 1_000_000 + bytesOf(low),
      b2FilesStoredCount: filesOf(low),
    };
  }

  /** The whole account, for when it stops being only generated. */
  accountAt(index: number): Account {
    return {
      accountId: this.accountIdAt(index),
      email: this.emailAt(index),
      region: regions[(index % statsPeriod) % regions.length] as string,
      groupId: this.#group.groupId,
      createdAt: Number.NEGATIVE_INFINITY,
      b2Stats: this.statsAt(index),
      computers: [],
    };
  }

  /** Writes members as JSON, without making them up one by one. */
  bytes(asOf: string): MemberBytes {
    if (this.#bytes?.asOf !== asOf) {
      const records = Array.from({ length: statsPeriod }, (_, index) =>
        memberJson(this.accountAt(index), this.#group, asOf),
      );
      this.#bytes = { asOf, bytes: new MemberBytes((index) => this.idLowAt(index), records) };
    }
    return this.#bytes.bytes;
  }

  /** The first index whose email is not before the key. */
  seek(key: string): number {
    const [, number, groupId] = generatedEmail.exec(key) ?? [];
    if (groupId === this.#group.groupId) return Math.min(Math.max(Number(number) - 1, 0), this.count);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.emailAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The inverse of an odd number modulo 2^32, by Newton's iteration. */
function inverse(odd: number): number {
  let guess = odd;
  for (let i = 0; i < 5; i++) guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  return guess;
}
