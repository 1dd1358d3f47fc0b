import { type FileLedgerOptions, fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { readSealedLine } from '../seal/spill.ts';

/**
 * Takes a line back into its ledger that was printed because nothing else took the key. The next run delivers it. `source`
 * is the path of a ledger file, or a ledger that is not in use; `options` count for a path only.
 */
export async function importSealedKey(
  source: string | Ledger,
  line: string,
  options: FileLedgerOptions = {},
): Promise<void> {
  const sealed = readSealedLine(line.trim());
  if (!sealed) throw new LedgerError('damaged', 'This is not a sealed key. Paste the whole line that was printed.');
  const isPath = typeof source === 'string';
  const ledger = isPath ? fileLedger(source, options) : source;
  try {
    const { header } = await ledger.begin();
    if (header.run !== sealed.run)
      throw new LedgerError(
        'other-run',
        `The key belongs to run ${sealed.run}, and ${isPath ? source : 'this ledger'} has run ${header.run}.`,
      );
    await ledger.seal(sealed.entry, sealed.key);
  } finally {
    await ledger.close();
  }
}
