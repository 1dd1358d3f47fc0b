import type { EntryOutcome } from '../entry/outcome.ts';

/** What happens in a run, without secrets. */
export type ProvisionEvent =
  /** How far it is; after every outcome. */
  | {
      type: 'progress';
      /** Entries with a final outcome. */
      done: number;
      total: number;
      /** Outcomes per second in this process. */
      rate: number;
      /** The time that is left at this rate, ms; `undefined` before the first outcome. */
      remaining: number | undefined;
    }
  | { type: 'outcome'; outcome: EntryOutcome }
  /** No request is sent until then, ms since 1970. */
  | { type: 'paused'; reason: 'rate-limited' | 'unreachable'; until: number; message: string }
  /** Accounts whose response was lost are looked for then, ms since 1970. */
  | { type: 'settling'; entries: number; until: number }
  /** The sink takes no keys at the moment: they wait, sealed in the ledger. */
  | { type: 'sink-failed'; undelivered: number; message: string }
  /** The ledger did not take a key: it is kept elsewhere, sealed, as the message says. */
  | { type: 'key-kept'; message: string }
  /** Something that a person should know. */
  | { type: 'warning'; message: string };

/** Is told what happens. What it throws is ignored. */
export type EventListener = (event: ProvisionEvent) => void;

/** Tells a listener, whatever it does. */
export function tellSafely(listener: EventListener | undefined, event: ProvisionEvent): void {
  try {
    listener?.(event);
  } catch {
    // A listener that fails must not change what happens to a key.
  }
}
