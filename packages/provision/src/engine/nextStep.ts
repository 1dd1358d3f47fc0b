import { given } from '../entry/given.ts';
import type { Verdict } from '../entry/outcome.ts';
import { countedAttempts, type EntryState, mayHaveTakenEffect, undelivered } from '../entry/state.ts';
import type { RunState } from '../ledger/ledger.ts';
import { unknownVerdict } from './verdicts.ts';

/** How a run decides. */
export interface Rules {
  /** How long after a request absence begins to mean something, ms. */
  quiet: number;
  /** How many requests an entry gets that may have taken effect. */
  maxAttempts: number;
  /**
   * When this process began, ms since 1970. Requests of earlier processes were sent before that.
   */
  startedAt: number;
}

/** What to do for an entry now. */
export type Step =
  | { kind: 'deliver' }
  | { kind: 'settle'; verdict: Verdict }
  /** Not before `until`; `isSettling` says that it is about what became of a request. */
  | { kind: 'wait'; until: number }
  /** List these Groups; the listing must begin at `since` or later. */
  | { kind: 'look'; groupIds: readonly string[]; since: number }
  /** Send a request to this Group, `null` for a trial. */
  | { kind: 'send'; groupId: string | null };

/**
 * A request is sent at most this long after its intent, ms: what a clock that was set between two processes can be off,
 * and how long a request waits for its turn.
 */
export const margin = 60_000;

/** The time between the two listings that absence needs, ms. */
export const gapOf = ({ quiet }: Rules): number => Math.min(30_000, quiet / 4);

/** What to do for an entry that nobody else works on. */
export function nextStep(state: EntryState, run: RunState, rules: Rules, now: number): Step {
  if (undelivered(state).length > 0) return { kind: 'deliver' };
  if (countedAttempts(state).length > 0) return settlingStep(state, rules, now);
  if (state.existing) return { kind: 'settle', verdict: { outcome: 'existed', ...state.existing } };
  return sendStep(state, run);
}

/** The Groups that an entry may go to, in order. */
export function groupsFor({ entry }: EntryState, { header }: RunState): readonly string[] {
  if (entry.trial) return [];
  return entry.groupId === undefined ? header.groups : [entry.groupId];
}

/** The Group that an entry goes to next; `undefined` when all are closed. */
export function openGroupFor(state: EntryState, run: RunState): string | undefined {
  return groupsFor(state, run).find((id) => !run.closedGroups.has(id));
}

function sendStep(state: EntryState, run: RunState): Step {
  if (state.entry.trial) return { kind: 'send', groupId: null };
  const groupId = openGroupFor(state, run);
  if (groupId !== undefined) return { kind: 'send', groupId };
  const last = groupsFor(state, run).at(-1) ?? '';
  const code = run.closedGroups.get(last) ?? 'too_many_members';
  return { kind: 'settle', verdict: { outcome: 'rejected', code, groupId: last, message: closedText(last, code) } };
}

function settlingStep(state: EntryState, rules: Rules, now: number): Step {
  const quietUntil = lastSent(state, rules) + rules.quiet;
  if (state.entry.trial) {
    if (now < quietUntil) return { kind: 'wait', until: quietUntil };
    const isSpent = countedAttempts(state).length >= Math.max(2, rules.maxAttempts);
    return isSpent ? { kind: 'settle', verdict: unknownVerdict(state) } : { kind: 'send', groupId: null };
  }
  const groupIds = [...new Set(state.attempts.flatMap((attempt) => attempt.groupId ?? []))];
  const { absentAt } = state;
  const quietSince = absentAt === undefined ? quietUntil - gapOf(rules) : Math.max(quietUntil, absentAt + gapOf(rules));
  // Never in the moment in which the reply came: a listing that began just before it shows too little.
  const replied = (state.attempts.at(-1)?.endedAt ?? 0) + 1;
  const since = mayHaveTakenEffect(state) ? Math.max(quietSince, replied) : replied;
  return now < since ? { kind: 'wait', until: since } : { kind: 'look', groupIds, since };
}

/** When the last request was sent at the latest. */
function lastSent({ attempts }: EntryState, { startedAt }: Rules): number {
  const latest = attempts.map(({ at, endedAt }) => {
    // A request of an earlier process was sent before this one began.
    const last = endedAt ?? (at < startedAt ? startedAt : Number.POSITIVE_INFINITY);
    return Math.min(at + margin, last);
  });
  return Math.max(...latest);
}

/** What a listing says that did not show the account. */
export function afterAbsence(
  state: EntryState,
  run: RunState,
  rules: Rules,
): { verdict: Verdict } | { isAbsent: true } | { send: string | null } {
  const last = state.attempts.at(-1);
  if (!mayHaveTakenEffect(state)) {
    const { code = 'unknown', groupId } = last ?? {};
    const message = groupId && run.closedGroups.has(groupId) ? closedText(groupId, code) : last?.message;
    return { verdict: { outcome: 'rejected', code, ...given({ message }), ...(groupId && { groupId }) } };
  }
  if (state.absentAt === undefined && rules.quiet > 0) return { isAbsent: true };
  const step = sendStep(state, run);
  if (countedAttempts(state).length >= rules.maxAttempts || step.kind !== 'send')
    return { verdict: unknownVerdict(state) };
  return { send: step.groupId };
}

function closedText(groupId: string, code: string): string {
  return code === 'too_many_members'
    ? `Group ${groupId} is full. Name another Group.`
    : `Group ${groupId} takes no members (${code}). Name another Group.`;
}
