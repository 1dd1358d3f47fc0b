import { inHand } from '../engine/keeper.ts';
import { fileLedger } from '../ledger/file/fileLedger.ts';
import { type LedgerView, readLedger } from '../ledger/readLedger.ts';
import { Keyring } from '../seal/keyring.ts';
import type { KeyInHand } from '../seal/sealedKey.ts';

/** The keys of a ledger. */
export interface OpenedKeys {
  view: LedgerView;
  /** Those that can be opened here, with the number of their entry. */
  keys: { entry: number; key: KeyInHand }[];
  /** How many only other identities open. */
  locked: number;
}

/** Opens the sealed keys of a ledger, with its resume key or with age identities. */
export async function openKeys(path: string, identities: readonly string[] = []): Promise<OpenedKeys> {
  const view = await readLedger(path);
  const { resumeKeys } = fileLedger(path);
  const keyring = new Keyring({ identities });
  await keyring.load({ run: async () => view.run, ...(resumeKeys && { resumeKeys }) });
  const opened: OpenedKeys = { view, keys: [], locked: 0 };
  for (const { number, entry, keys } of view.states) {
    for (const { sealed } of keys) {
      const applicationKey = keyring.open(number, sealed);
      if (applicationKey === undefined) opened.locked += 1;
      else opened.keys.push({ entry: number, key: inHand(sealed, applicationKey, entry.ref) });
    }
  }
  return opened;
}
