import { planRun, provision, readEntries, readLedger } from '@b2-partner/provision';
import { approve, showChange } from '../change.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { resolveGroup } from '../members/resolveGroup.ts';
import { countText } from '../text/numbers.ts';
import { type FleetValues, requireFileFlags, requireFleetFlags } from './fleetFlags.ts';
import { provisionInFleet } from './fleetRun.ts';
import { eventTeller, followRun } from './followRun.ts';
import { inputText } from './inputText.ts';
import { isFinished, ledgerBeside, ledgerInState } from './ledgerPath.ts';
import { fileRef, ledgerRef } from './ledgerRef.ts';
import { outcomeView } from './outcomeView.ts';
import { planView } from './planView.ts';
import { checkRows, readRows, withGroupIds } from './readRows.ts';
import { revealing } from './reveal.ts';
import { runSettings } from './runSettings.ts';
import { sinkOf } from './sinkOf.ts';
import { quoted } from './summaryText.ts';

/** What the flags of `provision` say. */
export interface ProvisionValues extends FleetValues {
  ledger?: string;
  groups: readonly string[];
  template?: string;
  append: boolean;
}

/** Creates the accounts of a file. */
export async function provisionFile(context: Context, file: string, values: ProvisionValues): Promise<ExitCode> {
  const { out } = context;
  const ref = values.ledger === undefined ? undefined : await ledgerRef(context, values.ledger, values);
  if (ref?.kind === 'database') requireFleetFlags(values);
  else requireFileFlags(values);
  const { revealed, afterCreate } = revealing(context, values);
  if (!values.dryRun) sinkOf(values.keys);
  const given = await readRows(file, context);
  await checkRows(given, values.groups, values.template);
  const rows = await withGroupIds(context, given);
  const groups = [];
  for (const group of values.groups) groups.push((await resolveGroup(context, group)).groupId);
  const input = { groups, ...(values.template !== undefined && { template: values.template }) };
  if (values.dryRun) {
    await showChange(context, { Input: file });
    await out.list(planView, await planRun(await context.client(), rows, input));
    out.say('Nothing was created.');
    return exit.done;
  }
  if (ref?.kind === 'database') {
    const options = { ...input, append: values.append };
    return provisionInFleet(context, ref, { rows, options, inputName: file }, values);
  }
  const ledger = values.ledger ?? (file === '-' ? await ledgerInState(rows, new Date()) : ledgerBeside(file));
  const settings = await runSettings(context, fileRef(ledger), values);
  const isDone = !values.append && (await hasFinished(ledger));
  if (!isDone) {
    const entries = await readEntries(rows, input);
    await approve(context, {
      facts: { Input: inputText(file, entries), 'Keys to': String(values.keys), Ledger: ledger },
      question: `Create up to ${countText(entries.length, 'account')}?`,
      needsYes: false,
    });
  }
  const client = await context.client({ mayBeAway: isDone });
  const run = provision(client, rows, {
    ...settings,
    ...input,
    append: values.append,
    ...(afterCreate && { afterCreate }),
    onEvent: eventTeller(context),
  });
  return followRun(context, run, await out.sink(outcomeView(revealed)), quoted(ledger));
}

/** Whether a ledger is there and has nothing left to do. What is wrong with it the run says. */
async function hasFinished(ledger: string): Promise<boolean> {
  return readLedger(ledger).then(isFinished, () => false);
}
