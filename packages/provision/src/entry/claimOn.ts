import type { ClaimRecord } from './record.ts';
import { type EntryState, phaseOf } from './state.ts';

/** How long others leave an entry alone whose worker may be at work, ms: the timeout of a creation and the quiet period. */
export const holdLasts = 420_000;

/** Who asks for an entry, and what is known of the one that holds it. */
export interface ClaimRequest {
  worker: string;
  /** The current time, ms since 1970. */
  now: number;
  /** How long a hold lasts whose worker is not certainly gone, ms. */
  expiresAfter: number;
  /** Whether a worker is certainly gone. */
  isGone: (worker: string) => boolean;
}

/** The next claim on an entry; `final` when nothing is left to do, `busy` while somebody else may be at work on it. */
export function claimOn(
  state: EntryState,
  { worker, now, expiresAfter, isGone }: ClaimRequest,
): ClaimRecord | 'final' | 'busy' {
  if (phaseOf(state) === 'final') return 'final';
  const previousIsGone = state.hold !== undefined && isGone(state.hold.worker);
  if (state.hold && now < state.hold.at + expiresAfter && !previousIsGone) return 'busy';
  const claim = { type: 'claim', entry: state.number, epoch: state.epoch + 1, worker, at: now } as const;
  return previousIsGone ? { ...claim, previousIsGone } : claim;
}
