import type { SealedKey } from '../seal/sealedKey.ts';
import type { Entry } from './entry.ts';
import type { Verdict } from './outcome.ts';
import type { AttemptResult } from './state.ts';

/** Somebody starts to work on an entry. */
export interface ClaimRecord {
  type: 'claim';
  entry: number;
  epoch: number;
  worker: string;
  at: number;
  /** The worker that held the entry is certainly gone: it sends nothing after this. */
  previousIsGone?: true;
}

/** A request is about to be sent. */
export interface IntentRecord {
  type: 'intent';
  entry: number;
  epoch: number;
  groupId: string | null;
  at: number;
}

/** Nobody works on an entry any more, and it has no outcome yet. */
export interface ReleaseRecord {
  type: 'release';
  entry: number;
  epoch: number;
  /** What became of the request of this claim, if it made one. */
  result?: AttemptResult;
  code?: string;
  message?: string;
  endedAt?: number;
  /** When a listing did not show the account. */
  absentAt?: number;
}

/** A key arrived. */
export interface SealedRecord {
  type: 'sealed';
  entry: number;
  key: SealedKey;
}

/** The sink has a key. */
export interface DeliveredRecord {
  type: 'delivered';
  entry: number;
  applicationKeyId: string;
  ref: string;
}

/** The outcome of an entry, without a key. */
export interface VerdictRecord {
  type: 'verdict';
  entry: number;
  epoch: number;
  verdict: Verdict;
}

/** What happens to one entry. */
export type EntryEvent = ClaimRecord | IntentRecord | ReleaseRecord | SealedRecord | DeliveredRecord | VerdictRecord;

/** One more entry. */
export interface EntryRecord {
  type: 'entry';
  number: number;
  batch: number;
  entry: Entry;
}
