import { fileLedger, type Ledger, type RunView, readLedger } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { connectionString, isDatabase } from './connectionString.ts';
import { quoted } from './summaryText.ts';

/** A ledger in a file. */
interface FileRef {
  kind: 'file';
  path: string;
  /** As it is printed. */
  shown: string;
  /** As a shell takes it. */
  words: string;
}

/** A ledger in a database, which several computers work on. */
export interface DatabaseRef {
  kind: 'database';
  connection: string;
  /** As it is printed: host and database. */
  shown: string;
  /** As a shell takes it. */
  place: string;
  /** As a shell takes it, with the run if that is known. */
  words: string;
  /** The ID of the run; absent while it does not matter which. */
  run?: string;
}

/** The ledger that a command names. */
export type LedgerRef = FileRef | DatabaseRef;

/** Options of a file ledger. */
interface OpenOptions {
  breakLock?: boolean;
}

/** Finds out which ledger is meant. @throws {CliError} when it cannot be one */
export async function ledgerRef(
  context: Pick<Context, 'out' | 'terminal'>,
  ledger: string,
  { run }: { run?: string | undefined } = {},
): Promise<LedgerRef> {
  if (!isDatabase(ledger)) {
    if (run !== undefined) throw usageError('--run is for a ledger in a database: a file holds one run.');
    return fileRef(ledger);
  }
  if (run !== undefined && !/^[0-9a-f-]{36}$/i.test(run))
    throw usageError('--run takes the ID of a run, as `b2-partner runs list --ledger postgres://…` prints it.');
  return refOf(await connectionString(context, 'ledger', ledger), ledger, run);
}

/** The database that a flag names. @throws {CliError} without one, and for a file */
export async function databaseRef(
  context: Pick<Context, 'out' | 'terminal'>,
  ledger: string | undefined,
): Promise<DatabaseRef> {
  const ref = ledger === undefined ? undefined : await ledgerRef(context, ledger);
  if (ref?.kind === 'database') return ref;
  throw usageError('Name the database of the ledger: --ledger postgres://user@host/database.');
}

async function refOf(connection: string, given: string, run: string | undefined): Promise<DatabaseRef> {
  const { placeName } = await import('./placeName.ts');
  const ref = { kind: 'database', connection, shown: placeName(connection), place: wordsOf(given) } as const;
  return run === undefined ? { ...ref, words: ref.place } : withRun(ref, run);
}

/** What holds no user is repeated; `postgres://` finds the same database again. */
const wordsOf = (given: string) => (/^\w+:\/\/[\w.:/-]*$/.test(given) ? given : 'postgres://…');

/** A ledger in a file. */
export const fileRef = (path: string): LedgerRef => ({ kind: 'file', path, shown: path, words: quoted(path) });

/** The same database, and just this run. */
export function withRun(ref: Omit<DatabaseRef, 'words'>, run: string): DatabaseRef & { run: string } {
  return { ...ref, words: `${ref.place} --run ${run}`, run };
}

/** The ledger, not open yet. */
export async function ledgerOf(
  ref: LedgerRef,
  { out }: Pick<Context, 'out'>,
  { breakLock = false }: OpenOptions = {},
): Promise<Ledger> {
  if (ref.kind === 'file') return fileLedger(ref.path, { breakLock, onNotice: out.warn });
  if (breakLock) throw usageError('--break-lock is for a ledger in a file: a database needs no lock.');
  const { postgresLedger } = await import('@b2-partner/provision/postgres');
  return postgresLedger({ connection: ref.connection, run: ref.run });
}

/** What the ledger says, also while a run is active. */
export async function viewOfLedger(ref: LedgerRef, context: Pick<Context, 'out'>): Promise<RunView> {
  return ref.kind === 'file' ? readLedger(ref.path) : readLedger(await ledgerOf(ref, context));
}
