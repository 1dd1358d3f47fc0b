import { LedgerError } from '../ledgerError.ts';

/** How far the clock of this computer may be from the database's, ms: times of several computers are compared. */
const tolerance = 10_000;

/** What this computer's clock said before and after the database was asked for its time, ms since 1970. */
export interface Asked {
  before: number;
  after: number;
}

/** @throws {LedgerError} when the database's time cannot lie between these two. */
export function requireSameTime(place: string, now: number, { before, after }: Asked): void {
  const off = now < before ? before - now : Math.min(0, after - now);
  if (Math.abs(off) <= tolerance) return;
  const seconds = Math.round(Math.abs(off) / 1000);
  throw new LedgerError(
    'failed',
    `The clock of this computer is ${seconds} s ${off > 0 ? 'ahead of' : 'behind'} that of the ${place}. Set both, for example with NTP, and start again: the times of several computers are compared.`,
  );
}
