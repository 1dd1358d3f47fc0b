import { type Account, emailKey } from './account.ts';
import { type GeneratedMembers, memberJson } from './generatedMembers.ts';

interface Kept {
  readonly key: string;
  readonly account: Account;
  json: string;
  /** The statistics' timestamp that `json` was made with. */
  jsonAsOf: string | null | undefined;
}

export interface MemberPage {
  /** The members as JSON, with commas between them. */
  readonly json: string;
  /** The email of the first member after the page, or null. */
  readonly next: string | null;
}

/**
 * The members of one Group, ordered by email: generated ones that take no memory, without those that were removed,
 * merged with those that are kept. A page costs what it holds, whatever the size of the Group.
 */
export class MemberList {
  readonly #group: { groupId: string; groupName: string };
  readonly generated: GeneratedMembers | null;
  readonly #removed = new Set<number>();
  readonly #kept: Kept[] = [];

  constructor(group: { groupId: string; groupName: string }, generated: GeneratedMembers | null) {
    this.#group = group;
    this.generated = generated;
  }

  get size(): number {
    return (this.generated?.count ?? 0) - this.#removed.size + this.#kept.length;
  }

  add(account: Account): void {
    const key = emailKey(account.email);
    this.#kept.splice(this.#seek(key), 0, { key, account, json: '', jsonAsOf: undefined });
  }

  /** Takes out a kept account; its email must still be the one that it was added with. */
  remove(account: Account): void {
    this.#kept.splice(this.#seek(emailKey(account.email)), 1);
  }

  removeGenerated(index: number): void {
    this.#removed.add(index);
  }

  /** Whether the generated member `index` exists and still is one. */
  hasGenerated(index: number): boolean {
    return this.generated !== null && index >= 0 && index < this.generated.count && !this.#removed.has(index);
  }

  /** The accounts that are kept, in order. */
  *kept(): Iterable<Account> {
    for (const { account } of this.#kept) yield account;
  }

  /**
   * Up to `count` members from the first whose email is not before `start`.
   * `asOf` tells when an account's statistics were made, null for an account that is younger than them.
   */
  page(start: string, count: number, asOf: (account: { createdAt: number }) => string | null): MemberPage {
    const key = emailKey(start);
    const base = this.generated;
    const baseAsOf = JSON.stringify(asOf({ createdAt: Number.NEGATIVE_INFINITY }));
    let generatedAt = this.#skipRemoved(base?.seek(key) ?? 0);
    let keptAt = this.#seek(key);
    let json = '';
    for (let taken = 0; ; taken++) {
      const kept = this.#kept[keptAt];
      const email = base !== null && generatedAt < base.count ? base.emailAt(generatedAt) : undefined;
      const keptFirst = kept !== undefined && (email === undefined || kept.key < email);
      if (taken === count) return { json, next: (keptFirst ? kept.account.email : email) ?? null };
      if (!keptFirst && email === undefined) return { json, next: null };
      if (taken > 0) json += ',';
      if (keptFirst) {
        json += this.#jsonOf(kept, asOf(kept.account));
        keptAt++;
      } else {
        json += base?.jsonAt(generatedAt, baseAsOf);
        generatedAt = this.#skipRemoved(generatedAt + 1);
      }
    }
  }

  #skipRemoved(index: number): number {
    let next = index;
    while (this.#removed.has(next)) next++;
    return next;
  }

  #jsonOf(kept: Kept, asOf: string | null): string {
    if (kept.jsonAsOf !== asOf) {
      kept.json = memberJson(kept.account, this.#group, asOf);
      kept.jsonAsOf = asOf;
    }
    return kept.json;
  }

  #seek(key: string): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#kept[middle] as Kept).key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
