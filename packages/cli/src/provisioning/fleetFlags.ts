import { usageError } from '../errors/cliError.ts';
import type { RunValues } from './runOptions.ts';

/** What the flags of a run in a database say. */
export interface FleetValues extends RunValues {
  queue?: string;
  /** `false`: hands the entries to the workers, and does not wait for them. */
  wait?: boolean;
  /** The ID of a run. */
  run?: string;
}

/** @throws {CliError} for what a run in a database needs, and for flags that it does not know */
export function requireFleetFlags(values: FleetValues): void {
  const { reveal, revealForce, breakLock, identity, sealTo, dryRun } = values;
  if (reveal || revealForce) throw usageError('--reveal needs a ledger in a file: here the workers have the keys.');
  requireNoLock(breakLock);
  if (identity !== undefined)
    throw usageError('--identity is for who delivers the keys: `b2-partner worker --identity FILE`.');
  if (sealTo === undefined && !dryRun)
    throw usageError(
      'Several computers work on a ledger in a database, so name who can open the keys: --seal-to age1….',
    );
}

/** @throws {CliError} for flags that nobody would obey: the workers go by what is recorded, and by their own */
export function requireResumeFlags(values: FleetValues): void {
  requireFleetFlags({ ...values, sealTo: values.sealTo ?? [] });
  const recorded = { '--seal-to': values.sealTo, '--seal-only': values.sealOnly, '--quiet-period': values.quietPeriod };
  for (const [flag, value] of Object.entries(recorded))
    if (value !== undefined) throw usageError(`${flag} counts when a run in a database begins: it is recorded there.`);
  for (const [flag, value] of Object.entries({ '--keys': values.keys, '--concurrency': values.concurrency }))
    if (value !== undefined)
      throw usageError(`${flag} is for who does the work on a run in a database: \`b2-partner worker ${flag} …\`.`);
}

/** @throws {CliError} for a flag of files */
export function requireNoLock(breakLock: boolean | undefined): void {
  if (breakLock) throw usageError('--break-lock is for a ledger in a file: a database needs no lock.');
}

/** @throws {CliError} for flags that a ledger in a file does not know */
export function requireFileFlags({ queue, wait, run }: FleetValues): void {
  const needsDatabase = 'is for a ledger in a database: --ledger postgres://user@host/database.';
  if (queue !== undefined) throw usageError(`--queue ${needsDatabase}`);
  if (run !== undefined) throw usageError(`--run ${needsDatabase}`);
  if (wait === false) throw usageError(`--no-wait ${needsDatabase} Nobody else works on one in a file.`);
}
