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
export interface LedgerView {
  /** Its file, or its name when it is none. */
  path: string;
  run: RunState;
  /** The state of every entry, in order. */
  states: readonly EntryState[];
  /** The outcomes so far, in the order of the entries. */
  outcomes: readonly EntryOutcome[];
  counts: Counts;
}

/**
 * Reads a ledger: a file, without taking it from a run that is active, or another ledger, which is opened and closed.
 *
 * @throws {LedgerError} when there is none, or it is damaged.
 */
export async function readLedger(ledger: string | Ledger): Promise<LedgerView> {
  if (typeof ledger === 'string') return readFileLedger(ledger);
  await ledger.begin();
  try {
    return await viewOf(ledger);
  } finally {
    await ledger.close();
  }
}

/** What a ledger says that is open. */
export async function viewOf(ledger: Ledger): Promise<LedgerView> {
  const states: EntryState[] = [];
  for await (const state of ledger.entries()) states.push(state);
  return view(ledger.name ?? 'ledger', await ledger.run(), states);
}

/** The ledgers in a folder, sorted by name: what they say, or why they cannot be read. */
export async function listLedgers(folder: string): Promise<(LedgerView | { path: string; error: Error })[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.ledger')).sort();
  return Promise.all(
    names.map((name) => join(folder, name)).map((path) => readFileLedger(path).catch((error) => ({ path, error }))),
  );
}

async function readFileLedger(path: string): Promise<LedgerView> {
  const bytes = await nodeDisk.read(path);
  if (!bytes || bytes.length === 0) throw new LedgerError('missing', `There is no ledger at ${path}.`);
  const book = new Book();
  for (const record of decode(bytes, path).records) book.apply(record);
  return view(path, book.run(), book.states);
}

async function view(path: string, run: RunState, states: readonly EntryState[]): Promise<LedgerView> {
  const outcomes = states.flatMap((state) => outcomeOf(state) ?? []);
  return { path, run, states, outcomes, counts: await countStates(states) };
}
