import { fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/readLedger.ts';
import { encryptFor } from '../seal/age.ts';
import { keyJson } from '../sinks/keyLine.ts';
import { openKeys } from './openKeys.ts';

/** Options of `exportKeys`. */
export interface ExportOptions {
  /** The age recipients (`age1…`) that the file is encrypted for. */
  recipients: readonly string[];
  /** Age identities that open what the resume key does not. Default: none. */
  identities?: readonly string[];
}

/** Keys as one standard age file, which the `age` command opens. */
export interface ExportedKeys {
  /** The bytes of the `.age` file: JSON lines, as a file sink writes them. */
  file: Uint8Array;
  /** How many keys it holds. */
  keys: number;
  /** How many were left out, because only other identities open them. */
  locked: number;
}

/**
 * Exports every key of a ledger, delivered or not. `source` is the path of a ledger file, or a ledger that is not in use;
 * a file may be in use.
 */
export async function exportKeys(
  source: string | Ledger,
  { recipients, identities }: ExportOptions,
): Promise<ExportedKeys> {
  const ledger = typeof source === 'string' ? fileLedger(source) : source;
  const { keys, locked } = await openKeys(await readLedger(source), ledger, identities);
  const lines = keys.map(({ key }) => `${keyJson(key)}\n`).join('');
  return { file: await encryptFor(recipients, lines), keys: keys.length, locked };
}
