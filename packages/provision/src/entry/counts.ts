import type { OutcomeName } from './outcome.ts';
import { outcomeOf } from './outcomeOf.ts';
import { countedAttempts, type EntryState, undelivered } from './state.ts';

/** How many entries of a ledger stand where. */
export interface Counts extends Record<OutcomeName, number> {
  /** No request was sent that may have taken effect. */
  pending: number;
  /** A request was sent, and what became of it is not known yet. */
  open: number;
  /** The key is sealed in the ledger, and the sink does not have it. */
  undelivered: number;
}

/** Of no entry. */
export function noCounts(): Counts {
  return {
    created: 0,
    existed: 0,
    rejected: 0,
    'created-key-lost': 0,
    unknown: 0,
    duplicate: 0,
    pending: 0,
    open: 0,
    undelivered: 0,
  };
}

/** Counts the entries of a ledger. */
export async function countStates(states: AsyncIterable<EntryState> | Iterable<EntryState>): Promise<Counts> {
  const counts = noCounts();
  for await (const state of states) counts[standingOf(state)] += 1;
  return counts;
}

/** Where an entry stands, as it is counted. */
export function standingOf(state: EntryState): keyof Counts {
  if (undelivered(state).length > 0) return 'undelivered';
  const outcome = outcomeOf(state)?.outcome;
  return outcome ?? (countedAttempts(state).length > 0 ? 'open' : 'pending');
}
