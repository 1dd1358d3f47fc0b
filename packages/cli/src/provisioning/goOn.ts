import { resumeRun, settleRun } from '@b2-partner/provision';
import { approve } from '../change.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exitCodes.ts';
import { entriesText } from '../text/numbers.ts';
import { chooseRun } from './databaseRuns.ts';
import { type FleetValues, requireFileFlags, requireNoLock, requireResumeFlags } from './fleetFlags.ts';
import { resumeInFleet } from './fleetRun.ts';
import { eventTeller, followRun } from './followRun.ts';
import { isFinished } from './ledgerPath.ts';
import { ledgerRef, viewOfLedger, withRun } from './ledgerRef.ts';
import { outcomeView } from './outcomeView.ts';
import { recordedSink } from './recordedSink.ts';
import { revealing } from './reveal.ts';
import { runSettings } from './runSettings.ts';
import { showLeft } from './showLeft.ts';

/** Goes on with the run of a ledger, or only finds out what became of it. */
export async function goOn(
  context: Context,
  place: string,
  values: FleetValues,
  how: 'resume' | 'settle',
): Promise<ExitCode> {
  const given = await ledgerRef(context, place, values);
  if (given.kind === 'file') requireFileFlags(values);
  else if (how === 'resume') requireResumeFlags(values);
  else requireNoLock(values.breakLock);
  const ref = await chooseRun(given);
  const { revealed, afterCreate } = revealing(context, values);
  const view = await viewOfLedger(ref, context);
  const keys = values.keys ?? recordedSink(view);
  if (values.dryRun) return showLeft(context, { ...view, path: ref.shown }, keys, how);
  if (ref.kind === 'database' && how === 'resume')
    return resumeInFleet(context, withRun(ref, view.run.header.run), view, values);
  const settings = await runSettings(context, ref, { ...values, ...(keys !== undefined && { keys }) });
  if (how === 'resume' && !isFinished(view)) {
    const left = view.counts.pending + view.counts.open;
    await approve(context, {
      facts: { Ledger: ref.shown, 'Keys to': String(keys) },
      question: `Go on with ${entriesText(left)}?`,
      needsYes: false,
    });
  }
  const client = await context.client({ mayBeAway: isFinished(view) });
  const options = { ...settings, ...(afterCreate && { afterCreate }), onEvent: eventTeller(context) };
  const run = how === 'resume' ? resumeRun(client, options) : settleRun(client, options);
  return followRun(context, run, await context.out.sink(outcomeView(revealed)), ref.words);
}
