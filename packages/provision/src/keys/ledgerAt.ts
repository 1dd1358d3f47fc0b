import { type FileLedgerOptions, fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** The ledger that is meant: a path is that of a file. */
export function ledgerAt(ledger: string | Ledger, options: FileLedgerOptions = {}): Ledger {
  return typeof ledger === 'string' ? fileLedger(ledger, options) : ledger;
}

/** How it is called in messages. */
export function nameOf(ledger: string | Ledger): string {
  return typeof ledger === 'string' ? ledger : (ledger.name ?? 'the ledger');
}
