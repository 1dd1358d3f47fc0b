import type { EntryOutcome, ProvisionEvent, ProvisionRun, Summary } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { Stop } from '../errors/stop.ts';
import type { ExitCode } from '../exitCodes.ts';
import type { Sink } from '../output/view.ts';
import { momentText } from '../text/dates.ts';
import { countText } from '../text/numbers.ts';
import { durationText, progressText } from '../text/progressText.ts';
import { exitCodeOfRun } from './exitCodeOfRun.ts';
import { summaryText } from './summaryText.ts';

const needsWords: ReadonlySet<string> = new Set(['rejected', 'created-key-lost', 'unknown']);

/** Up to here a wait is told by its length, ms: a clock without seconds would say nothing. */
const shortWait = 120_000;

/** Pauses that end so close together are one, ms. */
const samePause = 2000;

/**
 * Prints the outcomes of a run until it ends. The first Ctrl-C stops it, the second one leaves at once. A reader that
 * went away stops it too: what is under way is finished.
 */
export async function followRun(
  context: Context,
  run: ProvisionRun,
  printed: Sink<EntryOutcome>,
  ledger: string,
): Promise<ExitCode> {
  const { out, signal } = context;
  const onAbort = () => {
    if (signal.reason instanceof Stop && signal.reason.isSignal) {
      out.say('Stopping: what is under way is finished. Press Ctrl-C again to leave at once.');
    }
  };
  signal.addEventListener('abort', onAbort, { once: true });
  context.onSecondSignal(() => run.abandon());
  const troubles: EntryOutcome[] = [];
  let summary: Summary;
  try {
    for await (const outcome of run) {
      if (needsWords.has(outcome.outcome)) troubles.push(outcome);
      await unlessClosed(printed.add(outcome));
    }
    summary = await run;
  } finally {
    out.progress('');
    signal.removeEventListener('abort', onAbort);
  }
  await unlessClosed(printed.end());
  tellTroubles(context, troubles);
  if (summary.stopped?.error !== undefined) out.warn((summary.stopped.error as Error).message);
  out.say(summaryText(summary, ledger));
  return exitCodeOfRun(summary, signal.reason);
}

/** Says in words what a person has to do something about. */
export function tellTroubles({ out }: Pick<Context, 'out'>, outcomes: readonly EntryOutcome[]): void {
  for (const { line, email, outcome, message } of outcomes) {
    if (needsWords.has(outcome) && message !== undefined) out.say(`line ${line}, ${email}: ${outcome}. ${message}`);
  }
}

/** Says what happens in a run. */
export function eventTeller({ out }: Pick<Context, 'out'>): (event: ProvisionEvent) => void {
  let pausedUntil = 0;
  return (event) => {
    switch (event.type) {
      case 'progress':
        return out.progress(progressText(event));
      case 'paused':
        // Several requests are told to wait at the same time.
        if (event.until < pausedUntil + samePause) return undefined;
        pausedUntil = event.until;
        return out.say(`Waiting ${waitText(event.until)}: ${event.message}`);
      case 'settling':
        return out.say(
          `${countText(event.entries, 'account')} with an unclear outcome: looking for ${event.entries === 1 ? 'it' : 'them'} in the lists ${lookText(event.until)}.`,
        );
      case 'sink-failed':
        return out.warn(
          `The sink takes no keys: ${event.message} ${countText(event.undelivered, 'key')} wait in the ledger, sealed.`,
        );
      case 'key-kept':
      case 'warning':
        return out.warn(event.message);
      default:
        return undefined;
    }
  };
}

const clockText = (until: number) => `${momentText(new Date(until)).slice(11)} UTC`;
const isShort = (until: number) => until - Date.now() < shortWait;
/** To a tenth of a second: a wait of 1 s that is told a moment too early is no wait of 2 s. */
const lengthText = (until: number) => durationText(Math.max(0, Math.round((until - Date.now()) / 100) * 100));

const waitText = (until: number) => (isShort(until) ? lengthText(until) : `until ${clockText(until)}`);
const lookText = (until: number) => (isShort(until) ? `in ${lengthText(until)}` : `at ${clockText(until)}`);

/** A run goes on without a reader: its keys matter more than its lines. */
export async function unlessClosed(written: Promise<void>): Promise<void> {
  await written.catch((error) => {
    if (!(error instanceof Stop)) throw error;
  });
}
