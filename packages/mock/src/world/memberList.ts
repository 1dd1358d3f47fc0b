import { type Account, emailKey, memberJson } from './account.ts';
import type { GeneratedMembers } from './generatedMembers.ts';
import { MemberPage } from './memberPage.ts';

interface Kept {
  readonly key: string;
  readonly account: Account;
  json: string;
  /** The statistics' timestamp that `json` was made with. */
  jsonAsOf: string | null | undefined;
}

/** When an account's statistics were made; null for an account that is younger than them. */
export type StatisticsOf = (account: { createdAt: number }) => string | null;

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

  /** Every member: the generated ones, then those that are kept. */
  *accounts(): Generator<Account> {
    const count = this.generated?.count ?? 0;
    for (let index = 0; index < count; index++) {
      if (this.generated && !this.#removed.has(index)) yield this.generated.accountAt(index);
    }
    for (const { account } of this.#kept) yield account;
  }

  /** Up to `count` members from the first whose email is not before `start`, and the email of the one after them. */
  page(start: string, count: number, statisticsOf: StatisticsOf): { page: MemberPage; next: string | null } {
    const key = emailKey(start);
    const page = new MemberPage();
    let generatedAt = this.#nextGenerated(this.generated?.seek(key) ?? 0);
    let keptAt = this.#seek(key);
    for (let left = count; left > 0; ) {
      const kept = this.#kept[keptAt];
      // All generated members before the next kept one, or before the next gap, go in at once.
      const end = Math.min(this.#runEnd(generatedAt, left), this.#generatedBefore(kept, generatedAt));
      if (end > generatedAt) {
        this.#addGenerated(page, generatedAt, end, statisticsOf);
        left -= end - generatedAt;
        generatedAt = this.#nextGenerated(end);
      } else if (kept) {
        page.addKept(this.#jsonOf(kept, statisticsOf(kept.account)));
        left--;
        keptAt++;
      } else break;
    }
    return { page, next: this.#emailAt(generatedAt, keptAt) };
  }

  /** The first generated member from `index` on that was not removed; `count` when there is none. */
  #nextGenerated(index: number): number {
    let next = index;
    while (this.#removed.has(next)) next++;
    return next;
  }

  /** The end of the generated members from `index` on without a gap, at most `left` of them. */
  #runEnd(index: number, left: number): number {
    const end = Math.min(this.generated?.count ?? 0, index + left);
    if (this.#removed.size === 0) return end;
    let next = index;
    while (next < end && !this.#removed.has(next)) next++;
    return next;
  }

  /** The end of the generated members that stand before a kept one. */
  #generatedBefore(kept: Kept | undefined, index: number): number {
    const base = this.generated;
    if (!base || !kept) return Number.POSITIVE_INFINITY;
    return index < base.count && base.emailAt(index) < kept.key ? base.seek(kept.key) : index;
  }

  #addGenerated(page: MemberPage, from: number, to: number, statisticsOf: StatisticsOf): void {
    const asOf = statisticsOf({ createdAt: Number.NEGATIVE_INFINITY }) ?? '';
    if (this.generated) page.addGenerated(this.generated.bytes(asOf), from, to);
  }

  /** The email of whichever comes first. */
  #emailAt(generatedAt: number, keptAt: number): string | null {
    const kept = this.#kept[keptAt];
    const email = this.hasGenerated(generatedAt) ? this.generated?.emailAt(generatedAt) : undefined;
    if (kept && (email === undefined || kept.key < email)) return kept.account.email;
    return email ?? null;
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
