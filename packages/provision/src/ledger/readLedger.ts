import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeDisk } from '../disk/disk.ts';
import { type Counts, countStates } from '../entry/counts.ts';
import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import type { EntryState } from '../entry/state.ts';
import { Book } from './book.ts';
import { decode } from './file/lines.ts';
import type { Ledger, RunState } from './ledger.ts';
import { LedgerError } from './ledgerError.ts';

/** What a ledger says. */
export interface RunView {
  run: RunState;
  /** The state of every entry, in order. */
  states: readonly EntryState[];
  /** The outcomes so far, in the order of the entries. */
  outcomes: readonly EntryOutcome[];
  counts: Counts;
}

/** What a ledger file says, read without taking it from a run that is active. */
export interface LedgerView extends RunView {
  path: string;
}

/** Reads a ledger file. @throws {LedgerError} when there is none, or it is damaged. */
export async function readLedger(path: string): Promise<LedgerView>;
/**
 * Reads a ledger: begins its run, reads every entry, and closes it. Pass a ledger that is not in use.
 *
 * @throws {LedgerError} when there is no run, or it is not clear which.
 */
export async function readLedger(ledger: Ledger): Promise<RunView>;
export async function readLedger(source: string | Ledger): Promise<RunView>;
export async function readLedger(source: string | Ledger): Promise<RunView> {
  if (typeof source === 'string') return readFile(source);
  try {
    await source.begin();
    return await viewOf(source);
  } finally {
    await source.close();
  }
}

/** What a ledger says whose run has begun. */
export async function viewOf(ledger: Ledger): Promise<RunView> {
  const states: EntryState[] = [];
  for await (const state of ledger.entries()) states.push(state);
  return { run: await ledger.run(), ...(await told(states)) };
}

/** The ledgers in a folder, sorted by name: what they say, or why they cannot be read. */
export async function listLedgers(folder: string): Promise<(LedgerView | { path: string; error: Error })[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.ledger')).sort();
  return Promise.all(
    names.map((name) => join(folder, name)).map((path) => readFile(path).catch((error) => ({ path, error }))),
  );
}

async function readFile(path: string): Promise<LedgerView> {
  const bytes = await nodeDisk.read(path);
  if (!bytes || bytes.length === 0) throw new LedgerError('missing', `There is no ledger at ${path}.`);
  const book = new Book();
  for (const record of decode(bytes, path).records) book.apply(record);
  return { path, run: book.run(), ...(await told(book.states)) };
}

async function told(states: readonly EntryState[]): Promise<Omit<RunView, 'run'>> {
  return { states, outcomes: states.flatMap((state) => outcomeOf(state) ?? []), counts: await countStates(states) };
}
