import { randomUUID } from 'node:crypto';
import { holdLasts } from '../entry/claimOn.ts';
import type { EntryEvent } from '../entry/record.ts';
import { Book } from './book.ts';
import type { Ledger, RunInput } from './ledger.ts';
import { LedgerError } from './ledgerError.ts';

/** Options of `memoryLedger`. */
export interface MemoryLedgerOptions {
  /** The current time, ms since 1970. Default: `Date.now`. */
  now?: () => number;
  /** How long a claim keeps others away, ms. Default: 420,000, the creation timeout and the quiet period. */
  expiresAfter?: number;
  /** Whether a worker is certainly gone. Default: never. */
  isGone?: (worker: string) => boolean;
}

/** A ledger that ends with the process: for tests, because every undelivered key ends with it. */
export function memoryLedger({
  now = Date.now,
  expiresAfter = holdLasts,
  isGone = () => false,
}: MemoryLedgerOptions = {}): Ledger {
  const book = new Book();
  const apply = async (event: EntryEvent) => void book.apply(event);
  return {
    async begin(input?: RunInput) {
      if (input) {
        const records = book.additions(input);
        if (book.isEmpty) book.apply({ type: 'run', version: 1, ...input.header, run: randomUUID(), startedAt: now() });
        for (const record of records) book.apply(record);
      }
      return book.run();
    },
    run: async () => book.run(),
    session: async (session) => void book.apply({ type: 'session', ...session }),
    claim: async (entry, worker) => book.claim(entry, { worker, now: now(), expiresAfter, isGone }),
    async intent(entry, epoch, groupId) {
      if (book.apply({ type: 'intent', entry, epoch, groupId, at: now() })) return;
      throw new LedgerError('stale-claim', `Another worker has entry ${entry}: nothing was sent for it.`);
    },
    seal: (entry, key) => apply({ type: 'sealed', entry, key }),
    delivered: (entry, applicationKeyId, ref) => apply({ type: 'delivered', entry, applicationKeyId, ref }),
    settle: async (entry, epoch, verdict) => book.apply({ type: 'verdict', entry, epoch, verdict }),
    release: (entry, epoch, release) => apply({ type: 'release', entry, epoch, ...release }),
    baseline: async (groupId, baseline) => void book.apply({ type: 'baseline', groupId, ...baseline }),
    closeGroup: async (groupId, code) => void book.apply({ type: 'closed', groupId, code }),
    entry: async (entry) => book.state(entry),
    async *entries() {
      yield* book.states;
    },
    end: async () => {},
    close: async () => {},
  };
}
