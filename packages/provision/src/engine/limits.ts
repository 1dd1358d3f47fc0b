import type { RecordedOptions } from '../ledger/ledger.ts';

/** How much may be under way at once. */
export interface Limits {
  /** Requests that create. */
  concurrency: number;
  /** Keys that wait for the sink. */
  maxUndelivered: number;
}

/** What is given, otherwise what the run was begun with. A concurrency that is given brings its own limit for keys that wait. */
export function limitsOf(
  given: { concurrency?: number | undefined; maxUndelivered?: number | undefined },
  recorded: RecordedOptions = {},
): Limits {
  const concurrency = given.concurrency ?? recorded.concurrency ?? 16;
  const before = given.concurrency === undefined ? recorded.maxUndelivered : undefined;
  return { concurrency, maxUndelivered: given.maxUndelivered ?? before ?? concurrency };
}
