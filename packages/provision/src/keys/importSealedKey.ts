import { type FileLedgerOptions, fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger, RunState } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { readLedger } from '../ledger/readLedger.ts';
import { readSealedLine } from '../seal/spill.ts';

/** Options of `importSealedKey`. */
export interface ImportSealedOptions extends FileLedgerOptions {
  /** Only checks whether the key belongs to the ledger. Default `false`. */
  dryRun?: boolean;
}

/**
 * Takes a line back into its ledger that was printed because nothing else took the key. The next run delivers it. `source`
 * is the path of a ledger file, or a ledger that is not in use; `options` of a file count for a path only.
 *
 * @throws {LedgerError} when the line is no sealed key, or that of another run.
 */
export async function importSealedKey(
  source: string | Ledger,
  line: string,
  { dryRun = false, ...options }: ImportSealedOptions = {},
): Promise<void> {
  const sealed = readSealedLine(line.trim());
  if (!sealed) throw new LedgerError('damaged', 'This is not a sealed key. Paste the whole line that was printed.');
  const requireRun = ({ header }: Pick<RunState, 'header'>): void => {
    if (header.run === sealed.run) return;
    const place = typeof source === 'string' ? source : 'this ledger';
    throw new LedgerError('other-run', `The key belongs to run ${sealed.run}, and ${place} has run ${header.run}.`);
  };
  if (dryRun) return requireRun((await readLedger(source)).run);
  const ledger = typeof source === 'string' ? fileLedger(source, options) : source;
  try {
    requireRun(await ledger.begin());
    await ledger.seal(sealed.entry, sealed.key);
  } finally {
    await ledger.close();
  }
}
