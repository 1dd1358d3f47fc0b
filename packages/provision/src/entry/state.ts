import type { SealedKey } from '../seal/sealedKey.ts';
import type { Entry } from './entry.ts';
import type { Verdict } from './outcome.ts';

/**
 * What became of one request. `not-done`: certainly without effect, so it counts as none. `unknown`: no usable response.
 * `in-flight`: nothing was recorded since, so it is as good as unknown when nobody is at work on it.
 */
export type AttemptResult = 'in-flight' | 'not-done' | 'unknown' | 'rejected';

/** One request for an entry. */
export interface Attempt {
  /** The claim that it was made under. */
  epoch: number;
  /** The Group that it went to; `null` for a trial. */
  groupId: string | null;
  /** When the intent was recorded, ms since 1970. */
  at: number;
  result: AttemptResult;
  /** The error code, when it was rejected. */
  code?: string;
  message?: string;
  /** When it ended, ms since 1970. */
  endedAt?: number;
}

/** A key of an entry, sealed, and where the sink keeps it. */
export interface KeyState {
  sealed: SealedKey;
  /** Set when the sink has it. */
  ref?: string;
}

/** Who works on an entry. */
export interface Hold {
  worker: string;
  /** When it was taken, or its last intent was recorded; ms since 1970. */
  at: number;
}

/** Everything that is recorded about one entry. */
export interface EntryState {
  /** Its number in the ledger, from 0. */
  number: number;
  entry: Entry;
  /** Counts the claims. Outcomes without a key are accepted from the newest one only. */
  epoch: number;
  /** Which part of the input it came with: 0, or the number of the append. */
  batch: number;
  attempts: readonly Attempt[];
  keys: readonly KeyState[];
  /** The account was there before the first request. */
  existing?: { groupId: string; accountId: string };
  /** When a listing after the last request did not show the account, ms since 1970. */
  absentAt?: number;
  verdict?: Verdict;
  hold?: Hold;
}

/** Where an entry stands. */
export type Phase = 'pending' | 'intended' | 'open' | 'sealed' | 'final';

/** The state of an entry that nothing has happened to. */
export function newState(number: number, entry: Entry, batch: number): EntryState {
  return { number, entry, epoch: 0, batch, attempts: [], keys: [] };
}

/** The key that makes the entry `created`: not one that came with another account's response. */
export function ownKey({ keys }: EntryState): KeyState | undefined {
  return keys.find(({ sealed }) => sealed.origin !== 'stray');
}

/** The keys that the sink does not have yet. */
export function undelivered({ keys }: EntryState): readonly KeyState[] {
  return keys.filter(({ ref }) => ref === undefined);
}

/** The requests that may have taken effect or were rejected: all but those that certainly did nothing. */
export function countedAttempts({ attempts }: EntryState): readonly Attempt[] {
  return attempts.filter(({ result }) => result !== 'not-done');
}

/** Whether a request may have taken effect, for all that is known. */
export function mayHaveTakenEffect(state: EntryState): boolean {
  return state.attempts.some(({ result }) => result === 'unknown' || result === 'in-flight');
}

export function phaseOf(state: EntryState): Phase {
  if (undelivered(state).length > 0) return 'sealed';
  if (state.verdict || ownKey(state) || state.entry.duplicateOf !== undefined) return 'final';
  if (state.attempts.at(-1)?.result === 'in-flight' && state.hold) return 'intended';
  return countedAttempts(state).length > 0 ? 'open' : 'pending';
}
