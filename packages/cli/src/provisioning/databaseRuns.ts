import type { PostgresRun } from '@b2-partner/provision/postgres';
import { CliError, usageError } from '../errors/cliError.ts';
import { momentText } from '../text/dates.ts';
import { entriesText } from '../text/numbers.ts';
import { isFinished } from './ledgerPath.ts';
import { type DatabaseRef, type LedgerRef, withRun } from './ledgerRef.ts';

/** How many runs a message lists. */
const listed = 5;

/** The runs of a database, the oldest first. */
export async function runsIn({ connection }: DatabaseRef): Promise<PostgresRun[]> {
  const { listPostgresRuns } = await import('@b2-partner/provision/postgres');
  return listPostgresRuns(connection);
}

/**
 * The ledger at one run: the one that was named, the only one that has not ended, or the only one. A file has one.
 *
 * @throws {CliError} when it is not clear which
 */
export async function chooseRun(ref: LedgerRef): Promise<LedgerRef> {
  return ref.kind === 'file' ? ref : chooseIn(ref, await runsIn(ref));
}

/** The run of a database. @throws {CliError} when it is not clear which */
export function chooseIn(ref: DatabaseRef, runs: readonly PostgresRun[]): DatabaseRef & { run: string } {
  if (ref.run !== undefined) {
    if (runs.some(({ header }) => header.run === ref.run)) return withRun(ref, ref.run);
    throw usageError(
      `${ref.shown} has no run ${ref.run}. \`b2-partner runs list --ledger ${ref.place}\` lists those that are there.`,
    );
  }
  const unfinished = runs.filter((run) => !isFinished(run));
  const candidates = unfinished.length > 0 ? unfinished : runs;
  const [only] = candidates;
  if (only === undefined) throw usageError(`${ref.shown} has no run yet. \`b2-partner provision\` begins one.`);
  if (candidates.length === 1) return withRun(ref, only.header.run);
  const which = unfinished.length > 0 ? 'several runs that have not ended' : 'several runs';
  const newest = candidates.slice(-listed).map((run) => `\n  ${lineOf(run)}`);
  throw usageError(`${ref.shown} has ${which}. Name one with --run, such as:${newest.join('')}`);
}

/**
 * The workers of a database have one key: a run that it is not for would stop them.
 *
 * @throws {CliError} when a run that has not ended is another account's
 */
export function requireOwnRuns(ref: DatabaseRef, runs: readonly PostgresRun[], accountId: string): void {
  for (const run of runs) {
    const owner = run.lastSession?.adminAccountId ?? run.header.options?.adminAccountId;
    if (isFinished(run) || owner === undefined || owner === accountId) continue;
    throw new CliError(
      `Run ${run.header.run} in ${ref.shown} has not ended and belongs to account ${owner}; these are the credentials of ${accountId}. Use those of that account, or another database: each account needs its own.`,
    );
  }
}

function lineOf({ header, entries }: PostgresRun): string {
  return `${header.run}  ${momentText(new Date(header.startedAt))} UTC  ${entriesText(entries)}`;
}
