import type { EntryOutcome } from './outcome.ts';
import { type EntryState, ownKey, phaseOf } from './state.ts';

/** How an entry ended; `undefined` while it has not. */
export function outcomeOf(state: EntryState): EntryOutcome | undefined {
  if (phaseOf(state) !== 'final') return undefined;
  const { number, entry, verdict, attempts } = state;
  const { line, email, ref } = entry;
  const groupId = attempts.at(-1)?.groupId ?? entry.groupId;
  const facts = { entry: number, line, email, ...(groupId && { groupId }), ...(ref && { ref }) };
  if (entry.duplicateOf !== undefined)
    return { ...facts, outcome: 'duplicate', message: `Line ${entry.duplicateOf} asks for the same account.` };
  const key = ownKey(state);
  if (!key) return verdict && { ...facts, ...verdict };
  const { accountId, endDate, groupId: itsGroup = groupId } = key.sealed;
  return {
    ...facts,
    outcome: 'created',
    accountId,
    ...(itsGroup && { groupId: itsGroup }),
    ...(key.ref && { keyRef: key.ref }),
    ...(endDate && { endDate }),
    ...(verdict && { corrects: verdict.outcome }),
  };
}
