import { inHand } from '../engine/keeper.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { RunView } from '../ledger/readLedger.ts';
import { Keyring } from '../seal/keyring.ts';
import type { KeyInHand } from '../seal/sealedKey.ts';

/** The keys of a ledger. */
export interface OpenedKeys {
  /** Those that can be opened here, with the number of their entry. */
  keys: { entry: number; key: KeyInHand }[];
  /** How many only other identities open. */
  locked: number;
}

/** Opens the sealed keys of a run, with the resume key of its ledger or with age identities. */
export async function openKeys(
  view: RunView,
  { resumeKeys }: Pick<Ledger, 'resumeKeys'>,
  identities: readonly string[] = [],
): Promise<OpenedKeys> {
  const keyring = new Keyring({ identities });
  await keyring.load({ run: async () => view.run, ...(resumeKeys && { resumeKeys }) });
  const opened: OpenedKeys = { keys: [], locked: 0 };
  for (const { number, entry, keys } of view.states) {
    for (const { sealed } of keys) {
      const applicationKey = keyring.open(number, sealed);
      if (applicationKey === undefined) opened.locked += 1;
      else opened.keys.push({ entry: number, key: inHand(sealed, applicationKey, entry.ref) });
    }
  }
  keyring.close();
  return opened;
}
