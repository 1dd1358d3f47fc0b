import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import type { Reply } from '../service/service.ts';
import type { Gate } from './entryWorker.ts';
import { Workshop, type WorkshopOptions } from './workshop.ts';

/** What a handler came to: the outcome, or when to call it again for this entry. */
export type Handled =
  | { outcome: EntryOutcome }
  /** `pauseUntil`: the service asks the whole fleet to wait. */
  | { again: Date; pauseUntil?: Date };

/** Works on one entry of a run. */
export type EntryHandler = (entry: number) => Promise<Handled>;

/** How long to wait for a sink that fails, ms. */
const failedSinkWait = 10_000;
/** How long to wait when a request was certainly not sent, or too many were, ms. */
const passingWait = 10_000;

/**
 * A handler for any job engine that delivers at least once: BullMQ, pg-boss, Temporal, a cron job. The run must have
 * begun (`ledger.begin`). Rejects when no request should be sent for any entry: wrong key, no phone, a ledger that fails.
 *
 * @example worker.process(async ({ data }) => reschedule(await handle(data.entry)))
 */
export function createEntryHandler(options: WorkshopOptions): EntryHandler {
  const workshop = new Workshop(options);
  let opened: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    opened ??= workshop.open();
    await opened.catch((error) => {
      opened = undefined;
      throw error;
    });
  };

  return async (entry) => {
    await open();
    const gate = new HandlerGate();
    const sealed = new Set<number>();
    const worker = workshop.worker(gate, { maySend: true, onSealed: (number) => sealed.add(number) });
    const worked = await worker.work(entry);
    if (gate.failure) throw gate.failure;
    const isDelivered = await deliverAll(workshop, sealed);
    const outcome = worked.kind === 'finished' ? worked.outcome : outcomeOf(await workshop.ledger.entry(entry));
    if (outcome) return { outcome };
    const now = workshop.clock.now();
    if (!isDelivered) return { again: new Date(now + failedSinkWait) };
    const at = Math.max(worked.kind === 'again' ? worked.at : now, now + (gate.wait ?? 0));
    return { again: new Date(at), ...(gate.isLimited && { pauseUntil: new Date(at) }) };
  };
}

/** Lets everything in: how many run at once is the engine's business. */
class HandlerGate implements Gate {
  failure: Error | undefined;
  wait: number | undefined;
  isLimited = false;

  async enter(): Promise<boolean> {
    return true;
  }

  async calm(): Promise<void> {}

  call<T>(create: () => Promise<T>): Promise<T> {
    return create();
  }

  replied(reply: Reply): void {
    if (reply.kind === 'stop') this.failure = reply.error;
    if (reply.kind === 'not-done') this.wait = passingWait;
    if (reply.kind !== 'rate-limited') return;
    this.isLimited = true;
    this.wait = reply.retryAfter ?? passingWait;
  }
}

async function deliverAll(workshop: Workshop, entries: ReadonlySet<number>): Promise<boolean> {
  let isDelivered = true;
  for (const entry of entries) isDelivered = (await workshop.keeper.deliver(entry).catch(() => false)) && isDelivered;
  return isDelivered;
}
