import { emailKey } from '../entry/emailKey.ts';
import type { Service } from '../service/service.ts';

/** What a listing of a Group shows of the run's entries. */
export interface Listing {
  /** When it began, ms since 1970. */
  at: number;
  /** The account of each entry that is there. */
  found: ReadonlyMap<number, string>;
}

/** Lists Groups, once for everybody who needs to know the same. */
export class Listings {
  readonly #service: Service;
  readonly #now: () => number;
  readonly #entryOf: (email: string) => number | undefined;
  readonly #last = new Map<string, { at: number; listing: Promise<Listing> }>();

  /** `entryOf`: the number of the entry with this key of an email. */
  constructor(service: Service, now: () => number, entryOf: (key: string) => number | undefined) {
    this.#service = service;
    this.#now = now;
    this.#entryOf = entryOf;
  }

  /** A listing of the Group that began at `since` or later: the last one, if it did. */
  since(groupId: string, since: number): Promise<Listing> {
    const last = this.#last.get(groupId);
    if (last && last.at >= since) return last.listing;
    const at = this.#now();
    const listing = this.#list(groupId, at);
    this.#last.set(groupId, { at, listing });
    // One that failed serves nobody else.
    listing.catch(() => this.#last.delete(groupId));
    return listing;
  }

  async #list(groupId: string, at: number): Promise<Listing> {
    const found = new Map<number, string>();
    for await (const { email, accountId } of this.#service.members(groupId)) {
      const entry = this.#entryOf(emailKey(email));
      if (entry !== undefined) found.set(entry, accountId);
    }
    return { at, found };
  }
}
