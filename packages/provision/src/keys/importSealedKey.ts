import type { FileLedgerOptions } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { readSealedLine } from '../seal/spill.ts';
import { ledgerAt, nameOf } from './ledgerAt.ts';

/** Takes a line back into its ledger that was printed because nothing else took the key. The next run delivers it. */
export async function importSealedKey(
  place: string | Ledger,
  line: string,
  options: FileLedgerOptions = {},
): Promise<void> {
  const sealed = readSealedLine(line.trim());
  if (!sealed) throw new LedgerError('damaged', 'This is not a sealed key. Paste the whole line that was printed.');
  const ledger = ledgerAt(place, options);
  const { header } = await ledger.begin();
  try {
    if (header.run !== sealed.run)
      throw new LedgerError('other-run', `The key belongs to another run than ${nameOf(place)}.`);
    await ledger.seal(sealed.entry, sealed.key);
  } finally {
    await ledger.close();
  }
}
