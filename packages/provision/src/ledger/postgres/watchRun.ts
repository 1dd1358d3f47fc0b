import { type Counts, noCounts } from '../../entry/counts.ts';
import type { EntryOutcome } from '../../entry/outcome.ts';
import { outcomeOf } from '../../entry/outcomeOf.ts';
import type { EntryState } from '../../entry/state.ts';
import { type Clock, systemClock } from '../../time/clock.ts';
import { patiently } from '../patiently.ts';
import type { Connection } from './connection.ts';
import { Database } from './database.ts';
import { requireTables } from './migrations.ts';
import { milliseconds } from './milliseconds.ts';

/** How a run stands. */
export interface RunProgress {
  /** Outcomes that are new since the last time, and those that a key has corrected. */
  outcomes: EntryOutcome[];
  counts: Counts;
  total: number;
  /** How long nobody has recorded anything, ms. */
  quietFor: number;
}

/** Options of `watchRun`. */
export interface WatchOptions {
  connection: Connection;
  /** The ID of the run. */
  run: string;
  /** How often to look, ms. Default: 1000. */
  every?: number | undefined;
  /** Watches no longer once it aborts. */
  signal?: AbortSignal | undefined;
  /** Tells the time and waits. Default: the system's. */
  clock?: Clock | undefined;
}

/** Tells how a run stands that other processes work on, again and again, until all of it is final. */
export async function* watchRun({
  connection,
  run,
  every = 1000,
  signal,
  clock = systemClock,
}: WatchOptions): AsyncGenerator<RunProgress, void, undefined> {
  const database = new Database(connection);
  const known = new Map<number, string>();
  try {
    await requireTables(database);
    while (!signal?.aborted) {
      const progress = await patiently(clock, () => look(database, run, known));
      yield progress;
      const { pending, open, undelivered } = progress.counts;
      if (pending + open + undelivered === 0) return;
      await clock.sleep(every, signal).catch(() => {});
    }
  } finally {
    await database.close();
  }
}

async function look(database: Database, run: string, known: Map<number, string>): Promise<RunProgress> {
  const standings = await database.query<{ number: number; standing: keyof Counts; phase: string }>(
    'SELECT number, standing, phase FROM b2_partner.entries WHERE run = $1',
    [run],
  );
  const changed = standings.filter(
    ({ number, standing, phase }) => phase === 'final' && known.get(number) !== standing,
  );
  const states = await database.query<{ state: EntryState }>(
    'SELECT state FROM b2_partner.entries WHERE run = $1 AND number = ANY($2) ORDER BY number',
    [run, changed.map(({ number }) => number)],
  );
  const [last] = await database.query<{ quiet: number | null }>(
    `SELECT ${milliseconds('clock_timestamp() - max(at)')} AS quiet FROM b2_partner.events WHERE run = $1`,
    [run],
  );
  for (const { number, standing } of changed) known.set(number, standing);
  const counts = noCounts();
  for (const { standing } of standings) counts[standing] += 1;
  return {
    outcomes: states.flatMap(({ state }) => outcomeOf(state) ?? []),
    counts,
    total: standings.length,
    quietFor: last?.quiet ?? 0,
  };
}
