import { resolve } from 'node:path';
import { type LedgerView, listLedgers, readLedger, stateFolder } from '@b2-partner/provision';
import { type Trial, timeLeft, trialsEnding, trialsIn } from '@b2-partner/provision/inventory';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import { reportFindings } from '../findings.ts';
import type { View } from '../output/view.ts';
import { runsIn } from '../provisioning/databaseRuns.ts';
import { ledgerRef, viewOfLedger, withRun } from '../provisioning/ledgerRef.ts';
import { countText } from '../text/numbers.ts';

/** What the flags of `trials` say. */
export interface TrialsValues {
  ending: number | undefined;
  ledgers: readonly string[];
  notify: string | undefined;
}

/** Prints the trials of ledgers. */
export async function showTrials(context: Context, { ending, ledgers, notify }: TrialsValues): Promise<ExitCode> {
  const now = new Date();
  const trials = trialsIn(await ledgersToRead(context, ledgers));
  if (ending !== undefined)
    return reportFindings(
      context,
      trialView(now, 'No trial ends in that time.'),
      trialsEnding(trials, ending, now),
      notify,
    );
  if (notify !== undefined) throw usageError('--notify needs --ending: it is told about findings.');
  await context.out.list(trialView(now, 'There are no trials in the ledgers.'), trials);
  return exit.done;
}

async function ledgersToRead(context: Context, named: readonly string[]): Promise<LedgerView[]> {
  const { out } = context;
  const inState = await listLedgers(stateFolder());
  const paths = new Set(inState.map(({ path }) => resolve(path)));
  const further = named.filter((path) => !paths.has(resolve(path)));
  // A ledger that was named has to be readable; one that lies around is left out with a word.
  const read = (await Promise.all(further.map((path) => readNamed(context, path)))).flat();
  for (const ledger of inState) if ('error' in ledger) out.warn(`${ledger.path} was left out: ${ledger.error.message}`);
  return [...inState.filter((ledger) => 'states' in ledger), ...read];
}

/** What a ledger says, or each run in a database. */
async function readNamed(context: Context, named: string): Promise<LedgerView[]> {
  const ref = await ledgerRef(context, named);
  if (ref.kind === 'file') return [await readLedger(ref.path)];
  const views: LedgerView[] = [];
  for (const { header } of await runsIn(ref)) {
    views.push({ path: ref.shown, ...(await viewOfLedger(withRun(ref, header.run), context)) });
  }
  return views;
}

function trialView(now: Date, empty: string): View<Trial> {
  return {
    empty,
    columns: [
      { name: 'email', title: 'EMAIL', value: ({ email }) => email, cut: true },
      { name: 'accountId', title: 'ACCOUNT', value: ({ accountId }) => accountId, drop: 1 },
      { name: 'endDate', title: 'ENDS (UTC)', value: ({ endDate }) => endDate },
      { title: 'LEFT', value: () => undefined, text: (trial) => leftText(timeLeft(trial, now)) },
      { name: 'term', title: 'DAYS', value: ({ term }) => term, align: 'right', drop: 4 },
      { name: 'storage', title: 'TB', value: ({ storage }) => storage, align: 'right', drop: 3 },
      { name: 'region', title: 'REGION', value: ({ region }) => region, drop: 5 },
      { name: 'bucketName', title: 'BUCKET', value: ({ bucketName }) => bucketName, drop: 6 },
      { name: 'bucketId', value: ({ bucketId }) => bucketId },
      { name: 'ref', value: ({ ref }) => ref },
      { name: 'ledger', value: ({ ledger }) => ledger },
    ],
  };
}

function leftText(milliseconds: number): string {
  if (milliseconds <= 0) return 'ended';
  const hours = Math.ceil(milliseconds / 3_600_000);
  return hours <= 48 ? countText(hours, 'hour') : countText(Math.floor(hours / 24), 'day');
}
