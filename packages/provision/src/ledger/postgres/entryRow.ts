import { standingOf } from '../../entry/counts.ts';
import { emailKey } from '../../entry/emailKey.ts';
import { type EntryState, ownKey, phaseOf } from '../../entry/state.ts';
import { jsonText } from './jsonText.ts';

/** An entry as the database keeps it: what it is asked for, beside the state itself. */
export interface EntryRow {
  number: number;
  emailKey: string;
  phase: string;
  standing: string;
  isUndecided: boolean;
  /** JSON. */
  state: string;
}

export function rowOf(state: EntryState): EntryRow {
  return {
    number: state.number,
    emailKey: emailKey(state.entry.email),
    phase: phaseOf(state),
    standing: standingOf(state),
    isUndecided: isUndecided(state),
    state: jsonText(state),
  };
}

/** Whether a request may still be sent for an entry. Once it may not, it never may again. */
function isUndecided(state: EntryState): boolean {
  return !state.verdict && !ownKey(state) && state.entry.duplicateOf === undefined;
}
