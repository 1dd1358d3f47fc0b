/**
 * Why a ledger does not go on. `locked`: another process has it; `damaged`: it was changed or broken; `other-run`: it
 * belongs to other input or another account; `missing`: there is none; `disk-full`; `failed`: the disk or the lock let it down;
 * `unreachable`: the database does not
 * answer for now; `stale-claim`: another worker has the entry; `closed`.
 */
export type LedgerProblem =
  | 'locked'
  | 'damaged'
  | 'other-run'
  | 'missing'
  | 'disk-full'
  | 'failed'
  | 'unreachable'
  | 'stale-claim'
  | 'closed';

/** A ledger cannot do what it was asked to. The message says what to do next. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly problem: LedgerProblem;

  constructor(problem: LedgerProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
