import type { Clock } from '../time/clock.ts';
import { LedgerError } from './ledgerError.ts';

/** How long a database may be away, ms. */
const patience = 60_000;

/** Does something again while the database is away, at first soon. @throws what it failed with last. */
export async function patiently<T>(clock: Clock, action: () => Promise<T>, limit = patience): Promise<T> {
  // From the first failure: a process that was suspended has not asked for all that time.
  let since: number | undefined;
  for (let wait = 50; ; wait = Math.min(2 * wait, 2000)) {
    try {
      return await action();
    } catch (error) {
      const now = clock.now();
      since ??= now;
      if (!isAway(error) || now - since >= limit) throw error;
      await clock.sleep(wait);
    }
  }
}

/** Whether it may work later: the database does not answer for now. */
export function isAway(error: unknown): boolean {
  return error instanceof LedgerError && error.problem === 'unreachable';
}
