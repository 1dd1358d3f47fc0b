import { type LedgerView, readLedger, resumeRun, settleRun } from '@b2-partner/provision';
import { approve } from '../change.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exitCodes.ts';
import { countText } from '../text/numbers.ts';
import { eventTeller, followRun } from './followRun.ts';
import { isFinished } from './ledgerPath.ts';
import { outcomeView } from './outcomeView.ts';
import { revealing } from './reveal.ts';
import type { RunValues } from './runOptions.ts';
import { runSettings } from './runSettings.ts';
import { showLeft } from './showLeft.ts';

/** Where the last session of a run put its keys. */
export const recordedSink = ({ run }: Pick<LedgerView, 'run'>): string | undefined => run.sessions.at(-1)?.sink;

/** Goes on with the run of a ledger, or only finds out what became of it. */
export async function goOn(
  context: Context,
  path: string,
  values: RunValues,
  how: 'resume' | 'settle',
): Promise<ExitCode> {
  const { revealed, afterCreate } = revealing(context, values);
  const view = await readLedger(path);
  const keys = values.keys ?? recordedSink(view);
  if (values.dryRun) return showLeft(context, view, keys, how);
  const settings = await runSettings(context, path, { ...values, ...(keys !== undefined && { keys }) });
  if (how === 'resume' && !isFinished(view)) {
    const left = view.counts.pending + view.counts.open;
    await approve(context, {
      facts: { Ledger: path, 'Keys to': String(keys) },
      question: `Go on with ${countText(left, 'entry').replace(/entrys$/, 'entries')}?`,
      needsYes: false,
    });
  }
  const client = await context.client({ mayBeAway: isFinished(view) });
  const options = { ...settings, ...(afterCreate && { afterCreate }), onEvent: eventTeller(context) };
  const run = how === 'resume' ? resumeRun(client, options) : settleRun(client, options);
  return followRun(context, run, await context.out.sink(outcomeView(revealed)), path);
}
