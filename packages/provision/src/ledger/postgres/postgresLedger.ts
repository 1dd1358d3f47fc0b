import { randomUUID } from 'node:crypto';
import { claimOn, holdLasts } from '../../entry/claimOn.ts';
import { fold } from '../../entry/fold.ts';
import type { EntryEvent } from '../../entry/record.ts';
import type { EntryState } from '../../entry/state.ts';
import { fateOf } from '../../host/place.ts';
import type { SealedKey } from '../../seal/sealedKey.ts';
import { type Clock, systemClock } from '../../time/clock.ts';
import type { Baseline, Claim, Ledger, Release, RunInput, RunState, Session } from '../ledger.ts';
import { LedgerError } from '../ledgerError.ts';
import { patiently } from '../patiently.ts';
import type { Connection } from './connection.ts';
import { Database } from './database.ts';
import { EntryTable } from './entryTable.ts';
import { requireTables } from './migrations.ts';
import { milliseconds } from './milliseconds.ts';
import { requireSameTime } from './requireSameTime.ts';
import { RunTable } from './runTable.ts';

/** Options of `postgresLedger`. */
export interface PostgresLedgerOptions {
  /** The database; the tables are made by `migrateLedger`. */
  connection: Connection;
  /**
   * The ID of the run. Default: the run with the same input, or a new one; without input, the only one that has not ended,
   * or the only one.
   */
  run?: string | undefined;
  /**
   * How long an entry is left alone that another worker has, unless that worker is certainly gone, ms. Default: 420,000,
   * the timeout of a creation and the quiet period.
   */
  expiresAfter?: number | undefined;
  /** Tells the time and waits. Default: the system's. */
  clock?: Clock | undefined;
}

/**
 * A ledger in PostgreSQL, for one run on several computers. What it has recorded is on disk when the call resolves. A
 * short outage is waited for; whether a write took effect whose response was lost is looked up before anything else
 * happens. It keeps no resume key, so keys are sealed for age recipients. Nothing is opened before the run begins.
 *
 * @example postgresLedger({ connection: 'postgres://b2@db.internal/b2' })
 */
export function postgresLedger(options: PostgresLedgerOptions): Ledger {
  return new PostgresLedger(options);
}

/** What is there from `begin` to `close`. */
interface Opened {
  database: Database;
  runs: RunTable;
  entries: EntryTable;
}

class PostgresLedger implements Ledger {
  readonly #options: PostgresLedgerOptions;
  readonly #clock: Clock;
  #run: string | undefined;
  #opened: Opened | undefined;

  constructor(options: PostgresLedgerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#run = options.run;
  }

  async begin(input?: RunInput): Promise<RunState> {
    await this.close();
    const database = new Database(this.#options.connection);
    try {
      await requireTables(database);
      await this.#requireClock(database);
      // Trying again finds the run that an earlier try has begun. A database that is not there at all was noticed above.
      const begin = () => RunTable.begin(database, this.#run, input, this.#clock.now());
      this.#run = await patiently(this.#clock, begin);
      const runs = new RunTable(database, this.#run);
      this.#opened = { database, runs, entries: new EntryTable(database, this.#run) };
      return await this.run();
    } catch (error) {
      this.#opened = undefined;
      await database.close();
      throw error;
    }
  }

  run(): Promise<RunState> {
    return this.#patiently(({ runs }) => runs.state());
  }

  session(session: Session): Promise<void> {
    return this.#patiently(({ runs }) => runs.addSession(session));
  }

  claim(entry: number, worker: string): Promise<Claim | 'final' | 'busy'> {
    const { expiresAfter = holdLasts } = this.#options;
    const id = randomUUID();
    return this.#patiently(async ({ database, runs, entries }) => {
      for (;;) {
        const before = this.#clock.now();
        const { now, ...row } = await entries.read(entry);
        requireSameTime(database.place, now, { before, after: this.#clock.now() });
        const { hold, epoch } = row.state;
        // Ours, when the response of an earlier try was lost.
        if (hold?.worker === worker && (await entries.recordedAt(id)) !== undefined) return { epoch, state: row.state };
        // Only an entry that somebody has raises the question of who is still there.
        const sessions = hold ? (await runs.state()).sessions : [];
        const claim = claimOn(row.state, { worker, now, expiresAfter, isGone: (held) => isGone(held, sessions) });
        if (typeof claim === 'string') return claim;
        const state = fold(row.state, claim);
        if ((await entries.replace(row, state, claim, id)) !== undefined) return { epoch: claim.epoch, state };
      }
    });
  }

  async intent(entry: number, epoch: number, groupId: string | null): Promise<void> {
    const before = this.#clock.now();
    const now = await this.#record({ type: 'intent', entry, epoch, groupId, at: before });
    if (now === undefined)
      throw new LedgerError('stale-claim', `Another worker has entry ${entry}: nothing was sent for it.`);
    // The clock of a computer that was suspended is behind: others would take its requests for old ones.
    requireSameTime(this.#use().database.place, now, { before, after: this.#clock.now() });
  }

  async seal(entry: number, key: SealedKey): Promise<void> {
    // At once, or not at all: who has the key in hand keeps it elsewhere first, and comes back.
    await this.#record({ type: 'sealed', entry, key }, 0);
  }

  async delivered(entry: number, applicationKeyId: string, ref: string): Promise<void> {
    await this.#record({ type: 'delivered', entry, applicationKeyId, ref });
  }

  async settle(entry: number, epoch: number, verdict: NonNullable<EntryState['verdict']>): Promise<boolean> {
    return (await this.#record({ type: 'verdict', entry, epoch, verdict })) !== undefined;
  }

  async release(entry: number, epoch: number, release: Release): Promise<void> {
    await this.#record({ type: 'release', entry, epoch, ...release });
  }

  baseline(groupId: string, baseline: Baseline): Promise<void> {
    return this.#patiently(({ runs }) => runs.addBaseline(groupId, baseline));
  }

  closeGroup(groupId: string, code: string): Promise<void> {
    return this.#patiently(({ runs }) => runs.closeGroup(groupId, code));
  }

  entry(entry: number): Promise<EntryState> {
    return this.#patiently(async ({ entries }) => (await entries.read(entry)).state);
  }

  async *entries(): AsyncGenerator<EntryState, void, undefined> {
    for (let next = 0; ; ) {
      const from = next;
      const { states, isLast } = await this.#patiently(({ entries }) => entries.page(from));
      yield* states;
      if (isLast) return;
      next = (states.at(-1)?.number ?? 0) + 1;
    }
  }

  end(): Promise<void> {
    return this.#patiently(({ runs }) => runs.end());
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.database.close();
  }

  /** Records what is accepted; resolves to the database's time, or to `undefined`: it was known, or comes too late. */
  #record(event: EntryEvent, patience?: number): Promise<number | undefined> {
    // One ID for all tries: what was recorded by a try whose response was lost is found by it, and never recorded again.
    const id = randomUUID();
    let isRetry = false;
    return this.#patiently(async ({ entries }) => {
      const earlier = isRetry ? await entries.recordedAt(id) : undefined;
      isRetry = true;
      return earlier ?? entries.record(event, id);
    }, patience);
  }

  #patiently<T>(action: (opened: Opened) => Promise<T>, patience?: number): Promise<T> {
    const opened = this.#use();
    return patiently(this.#clock, () => action(opened), patience);
  }

  #use(): Opened {
    if (this.#opened) return this.#opened;
    throw new LedgerError('closed', 'The ledger is not open.');
  }

  async #requireClock(database: Database): Promise<void> {
    const before = this.#clock.now();
    const [row] = await database.query<{ now: number }>(`SELECT ${milliseconds('clock_timestamp()')} AS now`);
    const after = this.#clock.now();
    requireSameTime(database.place, row?.now ?? after, { before, after });
  }
}

/** Whether a worker certainly does not run any more: its process was on this computer, and is not there. */
function isGone(worker: string, sessions: readonly Session[]): boolean {
  const session = sessions.find((one) => one.worker === worker);
  if (session?.place === undefined || session.start === undefined) return false;
  return fateOf({ pid: session.pid, place: session.place, start: session.start }) === 'gone';
}
