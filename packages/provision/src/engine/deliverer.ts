import { textOf } from '../entry/textOf.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import type { Clock } from '../time/clock.ts';
import { Backoff } from './backoff.ts';
import { type EventListener, tellSafely } from './events.ts';
import type { Keeper } from './keeper.ts';
import type { RunGate } from './runGate.ts';
import { Semaphore } from './semaphore.ts';

/** Options of `Deliverer`. */
export interface DelivererOptions {
  keeper: Keeper;
  gate: RunGate;
  concurrency: number;
  clock: Clock;
  onEvent: EventListener | undefined;
  /** Told when the sink has every key of an entry. Default: nobody. */
  onDelivered?: (entry: number) => Promise<void>;
}

/** Delivers sealed keys, for as long as it takes. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #slots: Semaphore;
  readonly #waiting = new Map<number, Promise<boolean>>();

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#slots = new Semaphore(options.concurrency);
  }

  /** Delivers the keys of an entry; resolves to whether the sink has all of them. */
  deliver(entry: number): Promise<boolean> {
    const under = this.#waiting.get(entry);
    if (under !== undefined) return under;
    const delivery = this.#deliver(entry).finally(() => {
      this.#waiting.delete(entry);
      this.#tellGate();
    });
    this.#waiting.set(entry, delivery);
    this.#tellGate();
    return delivery;
  }

  /** Resolves when nothing waits any more: everything is delivered, or the run stops and the sink fails. */
  async drain(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.all(this.#waiting.values());
  }

  async #deliver(entry: number): Promise<boolean> {
    const { keeper, gate, clock, onDelivered, onEvent } = this.#options;
    const backoff = new Backoff();
    for (;;) {
      try {
        const isComplete = await this.#slots.run(() => keeper.deliver(entry));
        if (isComplete) {
          await onDelivered?.(entry);
          return true;
        }
        const message = `The key of entry ${entry} was sealed by another process and cannot be opened here. Name the identity file.`;
        tellSafely(onEvent, { type: 'warning', message });
        return false;
      } catch (error) {
        // The sink has the key, and nobody could record it: the next run delivers it once more.
        if (error instanceof LedgerError) {
          gate.stop({ reason: 'ledger', error });
          return false;
        }
        const message = textOf(error);
        tellSafely(onEvent, { type: 'sink-failed', undelivered: this.#waiting.size, message });
        // It stays sealed in the ledger, and the next run delivers it.
        if (gate.stopped) return false;
        await clock.sleep(backoff.next(), gate.signal).catch(() => {});
      }
    }
  }

  #tellGate(): void {
    this.#options.gate.setUndelivered(this.#waiting.size);
  }
}
