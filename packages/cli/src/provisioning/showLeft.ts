import { type EntryState, type LedgerView, phaseOf } from '@b2-partner/provision';
import { showChange } from '../change.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { type LeftEntry, planView } from './planView.ts';

const plans = { pending: 'create', intended: 'settle', open: 'settle', sealed: 'deliver', final: undefined } as const;

/** Shows what is left to do in a run, as its ledger says. Sends nothing but the authorization. */
export async function showLeft(
  context: Context,
  { path, states }: LedgerView,
  keys: string | undefined,
  how: 'resume' | 'settle',
): Promise<ExitCode> {
  await showChange(context, { Ledger: path, 'Keys to': String(keys) });
  const left = states
    .flatMap((state) => leftOf(state) ?? [])
    .filter(({ plan }) => how === 'resume' || plan !== 'create');
  await context.out.list({ ...planView, empty: 'There is nothing left to do.' }, left);
  context.out.say('Nothing was changed.');
  return exit.done;
}

function leftOf(state: EntryState): LeftEntry | undefined {
  const plan = plans[phaseOf(state)];
  const { line, email, groupId, region } = state.entry;
  return plan && { line, email, ...(groupId && { groupId }), ...(region && { region }), plan };
}
