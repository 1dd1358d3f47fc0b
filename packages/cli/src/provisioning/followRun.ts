import type { EntryOutcome, ProvisionEvent, ProvisionRun, Summary } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { Stop } from '../errors/stop.ts';
import type { ExitCode } from '../exitCodes.ts';
import type { Sink } from '../output/view.ts';
import { momentText } from '../text/dates.ts';
import { countText } from '../text/numbers.ts';
import { progressText } from '../text/progressText.ts';
import { exitCodeOfRun } from './exitCodeOfRun.ts';
import { summaryText } from './summaryText.ts';

const needsWords: ReadonlySet<string> = new Set(['rejected', 'created-key-lost', 'unknown']);

const clockText = (milliseconds: number) => momentText(new Date(milliseconds)).slice(11);

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
  for (const { line, email, outcome, message } of troubles) {
    if (message !== undefined) out.say(`line ${line}, ${email}: ${outcome}. ${message}`);
  }
  if (summary.stopped?.error !== undefined) out.warn((summary.stopped.error as Error).message);
  out.say(summaryText(summary, ledger));
  return exitCodeOfRun(summary, signal.reason);
}

/** Says what happens in a run. */
export function eventTeller({ out }: Pick<Context, 'out'>): (event: ProvisionEvent) => void {
  return (event) => {
    switch (event.type) {
      case 'progress':
        return out.progress(progressText(event));
      case 'paused':
        return out.say(`Waiting until ${clockText(event.until)} UTC: ${event.message}`);
      case 'settling':
        return out.say(
          `Looking in the lists for ${countText(event.entries, 'account')} whose outcome is not clear, at ${clockText(event.until)} UTC.`,
        );
      case 'sink-failed':
        return out.warn(
          `The sink takes no keys: ${event.message} ${countText(event.undelivered, 'key')} wait in the ledger, sealed.`,
        );
      case 'warning':
        return out.warn(event.message);
      default:
        return undefined;
    }
  };
}

/** A run goes on without a reader: its keys matter more than its lines. */
async function unlessClosed(written: Promise<void>): Promise<void> {
  await written.catch((error) => {
    if (!(error instanceof Stop)) throw error;
  });
}
