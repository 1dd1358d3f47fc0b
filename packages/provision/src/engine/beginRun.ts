import { given } from '../entry/given.ts';
import { digestOf } from '../input/digest.ts';
import { readEntries } from '../input/readEntries.ts';
import type { EntryInput } from '../input/row.ts';
import type { Ledger, RecordedOptions, RunInput, RunState } from '../ledger/ledger.ts';
import type { SealOptions } from '../seal/keyring.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Limits } from './limits.ts';
import { requireAccount, requireKeyPlace, type WorkshopOptions } from './workshop.ts';

type Given<T> = { [Name in keyof T]?: T[Name] | undefined };

/** What a run is asked to do: its input, and what its processes go by. */
export interface RunInputOptions extends Given<Limits>, Pick<WorkshopOptions, 'maxAttempts' | 'quiet'> {
  /** The Groups for entries without one of their own: when one is full, the next one gets the rest. Default: none. */
  groups?: readonly string[] | undefined;
  /** Makes emails from columns, such as `{customer}-{region}@customers.example`. Default: the column `email`. */
  template?: string | undefined;
  /** Adds the entries that are new to a ledger that is there already. Default: false, other input is rejected. */
  append?: boolean | undefined;
  /** How keys are sealed until the sink has them. */
  seal?: SealOptions | undefined;
}

/** Options of `beginRun`. */
export interface BeginOptions extends RunInputOptions {
  /** The record of the run. */
  ledger: Ledger;
  /** Where the keys go. */
  sink: Sink;
  /** The account that the run is for: a worker with another account's key is rejected. Default: the first worker's. */
  adminAccountId?: string | undefined;
}

/**
 * Records a run and its entries, and sends nothing: for `createEntryHandler` in a job engine. Called again with the same
 * input, it finds the run that is there. Needs `seal.recipients` where the ledger keeps no resume key.
 *
 * @throws {InputError} with everything that is wrong with the input.
 * @throws {LedgerError} when the ledger cannot be used.
 *
 * @example await beginRun(readCsv(text), { ledger, sink: sinkFrom('vault:secret/b2'), seal: { recipients: ['age1…'] } });
 */
export async function beginRun(
  entries: Iterable<EntryInput> | AsyncIterable<EntryInput>,
  { ledger, sink, adminAccountId, ...options }: BeginOptions,
): Promise<RunState> {
  requireKeyPlace({ ledger, sink }, options.seal);
  const more = { sink: sink.name, ...given({ adminAccountId }) };
  const run = await ledger.begin(await readInput(entries, options, more));
  try {
    if (adminAccountId !== undefined) requireAccount(run, adminAccountId);
    return run;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** The input of a run, checked, and what the ledger keeps of the options. */
export async function readInput(
  entries: Iterable<EntryInput> | AsyncIterable<EntryInput>,
  { groups = [], template, append = false, seal, concurrency, maxUndelivered, maxAttempts, quiet }: RunInputOptions,
  more: Pick<RecordedOptions, 'sink' | 'adminAccountId'> = {},
): Promise<RunInput> {
  const checked = await readEntries(entries, { groups, ...given({ template }) });
  const limits = { concurrency, maxUndelivered, maxAttempts, quiet, template };
  const options = given({ ...limits, ...more, recipients: seal?.recipients, sealOnly: seal?.only });
  const digest = digestOf(checked);
  return {
    header: { groups, digest, ...(Object.keys(options).length > 0 && { options }) },
    entries: checked,
    append,
  };
}
