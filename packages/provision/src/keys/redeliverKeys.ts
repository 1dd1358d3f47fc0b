import { undelivered } from '../entry/state.ts';
import type { FileLedgerOptions } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { viewOf } from '../ledger/readLedger.ts';
import type { Sink } from '../sinks/sink.ts';
import { ledgerAt } from './ledgerAt.ts';
import { openKeys } from './openKeys.ts';

/** Options of `redeliverKeys`. */
export interface RedeliverOptions extends FileLedgerOptions {
  /** Where the keys go. */
  sink: Sink;
  /** Age identities that open what the resume key does not. Default: none. */
  identities?: readonly string[];
}

/** Delivers every key of a ledger, also those that were delivered before. Needs no credentials of the API. */
export async function redeliverKeys(
  place: string | Ledger,
  { sink, identities, ...options }: RedeliverOptions,
): Promise<{ delivered: number; locked: number }> {
  const ledger = ledgerAt(place, options);
  await ledger.begin();
  try {
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
