import type { Ledger, RunState } from '../ledger/ledger.ts';
import type { Listings } from './listings.ts';

/** Whether a Group needs no listing any more before its first request. */
export function hasBaseline({ baselines, closedGroups }: RunState, groupId: string, batch: number): boolean {
  return closedGroups.has(groupId) || (baselines.get(groupId)?.some((baseline) => baseline.batch >= batch) ?? false);
}

/** Sees to it that every Group is listed before the first request that it gets, once for each part of the input. */
export class Baselines {
  readonly #ledger: Ledger;
  readonly #listings: Listings;
  readonly #taking = new Map<string, Promise<void>>();

  constructor(ledger: Ledger, listings: Listings) {
    this.#ledger = ledger;
    this.#listings = listings;
  }

  /** Takes what is missing for these Groups. */
  async ensure(groupIds: readonly string[], batch: number, now: number): Promise<void> {
    const run = await this.#ledger.run();
    const missing = groupIds.filter((id) => !hasBaseline(run, id, batch));
    await Promise.all(missing.map((groupId) => this.#takeOnce(groupId, batch, now)));
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
