import type { Entry } from '../entry/entry.ts';
import type { KeyFacts } from '../seal/sealedKey.ts';

/** A key as it arrived. */
export interface ArrivedKey {
  facts: KeyFacts;
  applicationKey: string;
}

/**
 * What came of one request to create an account. `key`: the account and its key; `rejected`: nothing was done;
 * `unknown`: no usable response, but perhaps a key; `not-done`: certainly nothing was done, and it may go better later;
 * `rate-limited`: likewise, after a wait; `stop`: likewise, and it would be the same for every entry.
 */
export type Reply =
  | { kind: 'key'; key: ArrivedKey }
  | { kind: 'rejected'; code: string; message: string }
  | { kind: 'unknown'; key?: ArrivedKey; message: string }
  | { kind: 'not-done'; error: Error }
  | { kind: 'rate-limited'; retryAfter: number | undefined; error: Error }
  | { kind: 'stop'; error: Error };

/** What keeps a call that only reads from its response. */
export type Failure = Exclude<Reply, { kind: 'key' | 'unknown' }>;

/** A member in a listing. */
export interface ListedMember {
  accountId: string;
  email: string;
}

/** The part of the Partner API that provisioning needs. */
export interface Service {
  /** Creates an account; resolves whatever happens, and is never given up early. */
  create(entry: Entry, groupId: string | null): Promise<Reply>;
  /** The members of a Group. Rejects with what `failureOf` understands. */
  members(groupId: string): AsyncIterable<ListedMember>;
  /** What an error of a call that only reads means. */
  failureOf(error: unknown): Failure;
}
