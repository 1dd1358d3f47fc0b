import { undelivered } from '../entry/state.ts';
import { type FileLedgerOptions, fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readLedger, viewOf } from '../ledger/readLedger.ts';
import type { Sink } from '../sinks/sink.ts';
import { openKeys } from './openKeys.ts';

/** Options of `redeliverKeys`. */
export interface RedeliverOptions extends FileLedgerOptions {
  /** Where the keys go. */
  sink: Sink;
  /** Age identities that open what the resume key does not. Default: none. */
  identities?: readonly string[];
  /** Only counts: the sink is not touched, and the ledger is not changed. Default `false`. */
  dryRun?: boolean;
}

/**
 * Delivers every key of a ledger, also those that were delivered before. Needs no credentials of the API. `source` is the
 * path of a ledger file, or a ledger that is not in use; `options` of a file count for a path only. Resolves to how many
 * keys were delivered (with `dryRun`: would be), and how many could not be opened.
 */
export async function redeliverKeys(
  source: string | Ledger,
  { sink, identities, dryRun = false, ...options }: RedeliverOptions,
): Promise<{ delivered: number; locked: number }> {
  const ledger = typeof source === 'string' ? fileLedger(source, options) : source;
  if (dryRun) {
    const { keys, locked } = await openKeys(await readLedger(source), ledger, identities);
    return { delivered: keys.length, locked };
  }
  try {
    await ledger.begin();
    await sink.check();
    const { keys, locked } = await openKeys(await viewOf(ledger), ledger, identities);
    for (const { entry, key } of keys) {
      const { ref } = await sink.put(key);
      await ledger.delivered(entry, key.applicationKeyId, ref);
    }
    if (await isAllDelivered(ledger)) await ledger.end();
    return { delivered: keys.length, locked };
  } finally {
    await ledger.close();
    await sink.close?.();
  }
}

async function isAllDelivered(ledger: Ledger): Promise<boolean> {
  for await (const state of ledger.entries()) if (undelivered(state).length > 0) return false;
  return true;
}
