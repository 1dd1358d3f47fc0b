import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import { Deliverer } from './deliverer.ts';
import type { Worked } from './entryWorker.ts';
import { limitsOf } from './limits.ts';
import { RunGate } from './runGate.ts';
import { Workshop, type WorkshopOptions } from './workshop.ts';

/** Options of `createEntryHandler`. */
export interface EntryHandlerOptions extends WorkshopOptions {
  /** How many requests may be under way at once in this process. Default: what the run was begun with, or 16. */
  concurrency?: number | undefined;
  /** How many keys may wait for the sink before no further account is created here. Default: the concurrency. */
  maxUndelivered?: number | undefined;
}

/** What a handler came to: the outcome, or when to call it again for this entry. */
export type Handled =
  | { outcome: EntryOutcome }
  /** `pauseUntil`: the service asks everybody to send nothing until then. This process does so by itself. */
  | { again: Date; pauseUntil?: Date };

/** Works on the entries of one run, several at a time. */
export interface EntryHandler {
  /**
   * Takes an entry as far as it can go now. It waits while the service asks to wait and while the sink takes no keys.
   * Rejects when no request should be sent for any entry: wrong key, no phone, a ledger that fails.
   */
  (entry: number): Promise<Handled>;
  /**
   * Prepares no more requests, and finishes those that are under way: calls that wait resolve to `again`. Call
   * `close` when all of them have.
   */
  stop(): void;
  /** Forgets the data keys and closes the sink. The ledger stays open. */
  close(): Promise<void>;
}

/** How long an entry is left alone whose key cannot be opened here, ms: another worker may have the identity. */
const lockedKeyWait = 60_000;

/**
 * A handler for any job engine that delivers at least once: BullMQ, pg-boss, Temporal, a cron job. The run must have
 * begun (`beginRun`).
 *
 * @example worker.process(async ({ data }) => reschedule(await handle(data.entry)))
 */
export function createEntryHandler(options: EntryHandlerOptions): EntryHandler {
  const handler = new Handler(options);
  return Object.assign((entry: number) => handler.handle(entry), {
    stop: () => handler.stop(),
    close: () => handler.close(),
  });
}

class Handler {
  readonly #options: EntryHandlerOptions;
  readonly #workshop: Workshop;
  #opening: Promise<void> | undefined;
  #limits = limitsOf({});
  #gate: RunGate;
  #deliverer: Deliverer;
  #isStopped = false;

  constructor(options: EntryHandlerOptions) {
    this.#options = options;
    this.#workshop = new Workshop(options);
    [this.#gate, this.#deliverer] = this.#newGate();
  }

  async handle(entry: number): Promise<Handled> {
    await this.#open();
    await this.#workshop.learnEmails(entry);
    const gate = this.#gate;
    const deliveries: Promise<boolean>[] = [];
    const onSealed = (number: number) => deliveries.push(this.#deliverer.deliver(number));
    const worked = await this.#workshop.worker(gate, { maySend: true, onSealed }).work(entry);
    const isDelivered = (await Promise.all(deliveries)).every(Boolean);
    this.#throwWhatStops(gate);
    const outcome = worked.kind === 'finished' ? worked.outcome : outcomeOf(await this.#workshop.ledger.entry(entry));
    return outcome ? { outcome } : this.#again(worked, isDelivered);
  }

  stop(): void {
    this.#isStopped = true;
    this.#gate.stop({ reason: 'aborted' });
  }

  async close(): Promise<void> {
    this.stop();
    await this.#deliverer.drain();
    this.#workshop.keyring.close();
    await this.#workshop.sink.close?.();
  }

  #again(worked: Worked, isDelivered: boolean): Handled {
    const now = this.#workshop.clock.now();
    const { limitedUntil } = this.#gate;
    const due = worked.kind === 'again' ? worked.at : now;
    const at = Math.max(due, limitedUntil, isDelivered || this.#isStopped ? now : now + lockedKeyWait);
    return { again: new Date(at), ...(limitedUntil > now && { pauseUntil: new Date(limitedUntil) }) };
  }

  async #open(): Promise<void> {
    this.#opening ??= this.#prepare();
    await this.#opening.catch((error) => {
      this.#opening = undefined;
      throw error;
    });
  }

  async #prepare(): Promise<void> {
    await this.#workshop.open();
    this.#limits = limitsOf(this.#options, (await this.#workshop.ledger.run()).header.options);
    this.#gate.limit(this.#limits);
  }

  /** What meets every entry meets this call too. The next one tries again. */
  #throwWhatStops(gate: RunGate): void {
    const { error } = gate.stopped ?? {};
    if (!error) return;
    if (gate === this.#gate) [this.#gate, this.#deliverer] = this.#newGate();
    throw error;
  }

  #newGate(): [RunGate, Deliverer] {
    const { clock, keeper } = this.#workshop;
    const { onEvent } = this.#options;
    const gate = new RunGate({ clock, onEvent });
    gate.limit(this.#limits);
    // Each call delivers what it received, so they are limited by themselves.
    return [gate, new Deliverer({ keeper, gate, concurrency: Number.POSITIVE_INFINITY, clock, onEvent })];
  }
}
