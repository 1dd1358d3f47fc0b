import { ownKey } from '../entry/state.ts';
import type { LedgerView } from '../ledger/readLedger.ts';

/** A trial that a ledger knows: the API has no list of them. */
export interface Trial {
  email: string;
  accountId: string;
  /** The day at whose start (UTC) it ends, as `yyyy-MM-dd`. */
  endDate: string;
  /** How many days it runs. */
  term: number;
  /** How much it may store, in TB. */
  storage: number;
  region?: string;
  bucketId?: string;
  bucketName?: string;
  /** Your own reference from the input. */
  ref?: string;
  /** The ledger that it is in. */
  ledger: string;
}

/** The trials that were created through these ledgers, the one that ends first in front. */
export function trialsIn(ledgers: Iterable<LedgerView>): Trial[] {
  const trials = [...ledgers].flatMap(({ path, states }) =>
    states.flatMap((state): Trial[] => {
      const { email, trial, region, ref } = state.entry;
      const { accountId, endDate, bucketId, bucketName } = ownKey(state)?.sealed ?? {};
      if (trial === undefined || accountId === undefined || endDate === undefined) return [];
      const optional = {
        ...(region && { region }),
        ...(bucketId && { bucketId }),
        ...(bucketName && { bucketName }),
        ...(ref && { ref }),
      };
      return [{ email, accountId, endDate, ...trial, ...optional, ledger: path }];
    }),
  );
  return trials.sort((a, b) =>
    a.endDate === b.endDate ? (a.email < b.email ? -1 : 1) : a.endDate < b.endDate ? -1 : 1,
  );
}

/** How long a trial runs on, in milliseconds; negative when it has ended. */
export function timeLeft({ endDate }: Pick<Trial, 'endDate'>, now: Date): number {
  return Date.parse(`${endDate}T00:00:00Z`) - now.getTime();
}

/** The trials that run now and end within so many milliseconds. */
export function trialsEnding(trials: Iterable<Trial>, within: number, now: Date): Trial[] {
  return [...trials].filter((trial) => timeLeft(trial, now) > 0 && timeLeft(trial, now) <= within);
}
