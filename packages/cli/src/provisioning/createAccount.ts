import { type EntryInput, planRun, provision } from '@b2-partner/provision';
import { approve, showChange } from '../change.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exitCodes.ts';
import { exit } from '../exitCodes.ts';
import { eventTeller, followRun } from './followRun.ts';
import { ledgerInState } from './ledgerPath.ts';
import { fileRef } from './ledgerRef.ts';
import { singleOutcomeView } from './outcomeView.ts';
import { planView } from './planView.ts';
import { checkRows } from './readRows.ts';
import { revealing } from './reveal.ts';
import type { RunValues } from './runOptions.ts';
import { runSettings } from './runSettings.ts';
import { sinkOf } from './sinkOf.ts';
import { quoted } from './summaryText.ts';

/**
 * Creates one account through a ledger of its own.
 *
 * @param row checked before anything is sent
 * @param resolve completes the row with what the service knows, and says what to show
 */
export async function createAccount(
  context: Context,
  row: EntryInput,
  values: RunValues,
  resolve: () => Promise<{ row: EntryInput; facts: Record<string, string> }>,
): Promise<ExitCode> {
  const { out } = context;
  const { revealed, afterCreate } = revealing(context, values);
  if (!values.dryRun) sinkOf(values.keys);
  await checkRows([row], row.term === undefined ? ['0'] : []);
  const { row: complete, facts } = await resolve();
  const shown = { ...facts, Email: String(row.email), ...(row.region ? { Region: row.region } : {}) };
  if (values.dryRun) {
    await showChange(context, shown);
    await out.list(planView, await planRun(await context.client(), [complete]));
    out.say('Nothing was created.');
    return exit.done;
  }
  const ledger = await ledgerInState([complete], new Date());
  const settings = await runSettings(context, fileRef(ledger), values);
  await approve(context, {
    facts: { ...shown, 'Key to': String(values.keys), Ledger: ledger },
    question: 'Create this account?',
    needsYes: false,
  });
  const run = provision(await context.client(), [complete], {
    ...settings,
    ...(afterCreate && { afterCreate }),
    onEvent: eventTeller(context),
  });
  return followRun(context, run, await out.oneSink(singleOutcomeView(revealed)), quoted(ledger));
}
