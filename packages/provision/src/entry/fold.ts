import { given } from './given.ts';
import type {
  ClaimRecord,
  DeliveredRecord,
  EntryEvent,
  IntentRecord,
  ReleaseRecord,
  SealedRecord,
  VerdictRecord,
} from './record.ts';
import { type Attempt, type EntryState, ownKey } from './state.ts';

/**
 * The state of an entry after an event; the same object when the event is not accepted or changes nothing. Every ledger
 * and the model test decide with this function alone.
 *
 * A key is unique evidence, so it is accepted at any time and from anybody. Everything else is accepted from the newest
 * claim only, and never once there is a key.
 */
export function fold(state: EntryState, event: EntryEvent): EntryState {
  switch (event.type) {
    case 'claim':
      return claimed(state, event);
    case 'intent':
      return intended(state, event);
    case 'release':
      return released(state, event);
    case 'sealed':
      return sealed(state, event);
    case 'delivered':
      return delivered(state, event);
    case 'verdict':
      return settled(state, event);
  }
}

/** Whether an event comes from the newest claim of an entry that is not decided. */
function isCurrent(state: EntryState, { epoch }: { epoch: number }): boolean {
  return epoch >= state.epoch && !state.verdict && !ownKey(state);
}

function claimed(state: EntryState, { epoch, worker, at, previousIsGone }: ClaimRecord): EntryState {
  if (epoch <= state.epoch) return state;
  const attempts = previousIsGone ? state.attempts.map((attempt) => endedBy(attempt, at)) : state.attempts;
  return { ...state, epoch, attempts, hold: { worker, at } };
}

/** Whatever a worker sent that is gone by now, it sent before. */
function endedBy(attempt: Attempt, at: number): Attempt {
  return attempt.result === 'in-flight' && attempt.endedAt === undefined ? { ...attempt, endedAt: at } : attempt;
}

function intended(state: EntryState, event: IntentRecord): EntryState {
  if (!isCurrent(state, event)) return state;
  const { epoch, groupId, at } = event;
  // A second intent of one claim is the first one, made fresh before it was sent.
  const earlier = state.attempts.filter((attempt) => attempt.epoch !== epoch);
  const attempts: Attempt[] = [...earlier, { epoch, groupId, at, result: 'in-flight' }];
  const { absentAt: _, hold, ...rest } = state;
  return { ...rest, epoch, attempts, ...(hold && { hold: { ...hold, at } }) };
}

function released(state: EntryState, event: ReleaseRecord): EntryState {
  const { result, code, message, endedAt, absentAt, epoch } = event;
  if (epoch < state.epoch) return state;
  if (!state.hold && !result && absentAt === undefined) return state;
  const { hold: _, ...rest } = state;
  const attempts = state.attempts.map((attempt) =>
    result && attempt.epoch === epoch ? { ...attempt, result, ...given({ code, message, endedAt }) } : attempt,
  );
  return { ...rest, epoch, attempts, ...given({ absentAt }) };
}

function sealed(state: EntryState, { key }: SealedRecord): EntryState {
  if (state.keys.some(({ sealed }) => sealed.applicationKeyId === key.applicationKeyId)) return state;
  const keys = [...state.keys, { sealed: key }];
  if (key.origin === 'stray') return { ...state, keys };
  // It needs no claim from here on: anybody may deliver it.
  const { hold: _, ...rest } = state;
  return { ...rest, keys };
}

function delivered(state: EntryState, { applicationKeyId, ref }: DeliveredRecord): EntryState {
  const isNew = state.keys.some((key) => key.sealed.applicationKeyId === applicationKeyId && key.ref === undefined);
  if (!isNew) return state;
  const keys = state.keys.map((key) => (key.sealed.applicationKeyId === applicationKeyId ? { ...key, ref } : key));
  return { ...state, keys };
}

function settled(state: EntryState, event: VerdictRecord): EntryState {
  if (!isCurrent(state, event)) return state;
  const { hold: _, ...rest } = state;
  return { ...rest, epoch: event.epoch, verdict: event.verdict };
}
