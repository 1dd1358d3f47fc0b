import type { Verdict } from '../entry/outcome.ts';
import type { EntryState } from '../entry/state.ts';
import type { RunState } from '../ledger/ledger.ts';

/** The account is there, and its key is nowhere. */
export function lostKeyVerdict(
  state: EntryState,
  run: RunState,
  { groupId, accountId }: { groupId: string; accountId: string },
): Verdict {
  const remedies =
    'No call brings its key back. Make a new application key for it in the web console (Group Management) and import that, or create the next alias and leave this account empty.';
  return {
    outcome: 'created-key-lost',
    accountId,
    groupId,
    message: `Account ${accountId} was made by this run, or by somebody else since ${baselineTime(state, run, groupId)}; its key did not arrive. ${remedies}`,
  };
}

/** Nothing shows whether the account was created. */
export function unknownVerdict(state: EntryState): Verdict {
  const groupId = state.attempts.at(-1)?.groupId;
  if (state.entry.trial || typeof groupId !== 'string')
    return {
      outcome: 'unknown',
      message:
        'The email is in use by now, or the trial was not accepted: the API cannot tell, and it lists no trials. Look for the account in the web console.',
    };
  const tries = state.attempts.filter(({ result }) => result !== 'not-done').length;
  return {
    outcome: 'unknown',
    groupId,
    message: `${tries} ${tries === 1 ? 'request was' : 'requests were'} sent without a usable response, and the account is not in ${groupNames(state)}. It may still appear: look again tomorrow, or in the web console.`,
  };
}

function groupNames(state: EntryState): string {
  const ids = [...new Set(state.attempts.flatMap(({ groupId }) => groupId ?? []))];
  return `${ids.length === 1 ? 'Group' : 'Groups'} ${ids.join(', ')}`;
}

/** When the Group was listed last before the first request for this entry. */
function baselineTime(state: EntryState, run: RunState, groupId: string): string {
  const first = state.attempts[0]?.at ?? Number.POSITIVE_INFINITY;
  const baseline = run.baselines.get(groupId)?.filter(({ at }) => at <= first);
  const at = baseline?.at(-1)?.at ?? run.header.startedAt;
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
