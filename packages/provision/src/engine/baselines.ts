import type { Ledger } from '../ledger/ledger.ts';
import type { Listings } from './listings.ts';

/** Sees to it that every Group is listed before the first request that it gets, once for each part of the input. */
export class Baselines {
  readonly #ledger: Ledger;
  readonly #listings: Listings;
  readonly #taking = new Map<string, Promise<void>>();

  constructor(ledger: Ledger, listings: Listings) {
    this.#ledger = ledger;
    this.#listings = listings;
  }

  /** Takes what is missing for these Groups. `true`: something was taken, so what is known of the entry may have changed. */
  async ensure(groupIds: readonly string[], batch: number, now: number): Promise<boolean> {
    const { baselines, closedGroups } = await this.#ledger.run();
    const missing = groupIds.filter(
      (id) => !closedGroups.has(id) && !baselines.get(id)?.some((baseline) => baseline.batch >= batch),
    );
    await Promise.all(missing.map((groupId) => this.#takeOnce(groupId, batch, now)));
    return missing.length > 0;
  }

  #takeOnce(groupId: string, batch: number, now: number): Promise<void> {
    const key = `${batch} ${groupId}`;
    const taking = this.#taking.get(key) ?? this.#take(groupId, batch, now);
    this.#taking.set(key, taking);
    taking.catch(() => this.#taking.delete(key));
    return taking;
  }

  async #take(groupId: string, batch: number, now: number): Promise<void> {
    const { at, found } = await this.#listings.since(groupId, now);
    await this.#ledger.baseline(groupId, {
      at,
      batch,
      found: [...found].map(([entry, accountId]) => ({ entry, accountId })),
    });
  }
}
