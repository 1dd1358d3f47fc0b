import type { EntryOutcome } from '@b2-partner/provision';
import type { RunProgress } from '@b2-partner/provision/postgres';
import type { Context } from '../context.ts';
import { Stop } from '../errors/stop.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import type { Sink } from '../output/view.ts';
import { progressText } from '../text/progressText.ts';
import { exitCodeOfRun, stoppedCode } from './exitCodeOfRun.ts';
import { tellTroubles, unlessClosed } from './followRun.ts';
import type { DatabaseRef } from './ledgerRef.ts';
import { quoted, summaryText } from './summaryText.ts';

/** How long nobody may have done anything before a word is said, ms. */
const quietAfter = 15_000;

/** What is followed. */
interface Followed {
  ref: DatabaseRef & { run: string };
  printed: Sink<EntryOutcome>;
  /** Hands the entries to the workers, once the state before is known. */
  enqueue: () => Promise<void>;
  /** Whether outcomes from before are printed as well. */
  isNew: boolean;
}

/**
 * Prints the outcomes of a run that workers work on, until it ends. Ctrl-C ends the watching; the run goes on.
 */
export async function followFleet(context: Context, { ref, printed, enqueue, isNew }: Followed): Promise<ExitCode> {
  const { out, signal } = context;
  const { watchRun } = await import('@b2-partner/provision/postgres');
  const { connection, run } = ref;
  const troubles: EntryOutcome[] = [];
  const since = { at: Date.now(), done: 0 };
  let last: RunProgress | undefined;
  let wasSaid = false;
  for await (const progress of watchRun({ connection, run, signal })) {
    const isFirst = last === undefined;
    last = progress;
    const outcomes = isFirst && !isNew ? [] : progress.outcomes;
    for (const outcome of outcomes) {
      if (outcome.message !== undefined) troubles.push(outcome);
      await unlessClosed(printed.add(outcome));
    }
    if (isFirst) {
      since.done = doneOf(progress);
      if (doneOf(progress) < progress.total) await enqueue();
    }
    out.progress(progressText(rateOf(progress, since)));
    if (!wasSaid && !isFirst && progress.quietFor > quietAfter && doneOf(progress) < progress.total) {
      wasSaid = true;
      out.say(`No worker has done anything for a while. Start one: b2-partner worker --ledger ${quoted(ref.shown)}`);
    }
  }
  out.progress('');
  await unlessClosed(printed.end());
  tellTroubles(context, troubles);
  if (!last) return stoppedCode(signal.reason) ?? exit.error;
  const isStopped = signal.aborted;
  if (isStopped && signal.reason instanceof Stop && signal.reason.isSignal)
    out.say(`The workers go on. Watch the run: b2-partner runs show ${ref.words}`);
  out.say(summaryText({ counts: last.counts, total: last.total }, ref.words));
  return exitCodeOfRun({ counts: last.counts, ...(isStopped && { stopped: { reason: 'aborted' } }) }, signal.reason);
}

function doneOf({ counts, total }: RunProgress): number {
  return total - counts.pending - counts.open - counts.undelivered;
}

function rateOf(progress: RunProgress, since: { at: number; done: number }) {
  const done = doneOf(progress);
  const seconds = Math.max(0.001, (Date.now() - since.at) / 1000);
  const rate = (done - since.done) / seconds;
  return {
    done,
    total: progress.total,
    rate,
    remaining: rate > 0 ? ((progress.total - done) / rate) * 1000 : undefined,
  };
}
