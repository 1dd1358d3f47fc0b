import { fold } from '../../entry/fold.ts';
import type { EntryEvent } from '../../entry/record.ts';
import type { EntryState } from '../../entry/state.ts';
import { type Database, UniqueViolation } from './database.ts';
import { durably } from './durable.ts';
import { rowOf } from './entryRow.ts';

/** An entry as it was read. */
interface Row {
  version: number;
  state: EntryState;
}

const pageSize = 1000;

/** The entries of one run, and the events that made them what they are. */
export class EntryTable {
  readonly #database: Database;
  readonly #run: string;
  /** What was read or written last, by number. Another process may have changed it since. */
  readonly #known = new Map<number, Row>();

  constructor(database: Database, run: string) {
    this.#database = database;
    this.#run = run;
  }

  /** The entry as it is now, and the time by the database's clock. */
  async read(entry: number): Promise<Row & { now: number }> {
    const [row] = await this.#database.query<Row & { now: number }>(
      `SELECT version, state, (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
       FROM b2_partner.entries WHERE run = $1 AND number = $2`,
      [this.#run, entry],
    );
    if (!row) throw new RangeError(`The ledger has no entry ${entry}.`);
    this.#known.set(entry, { version: row.version, state: row.state });
    return row;
  }

  /** The states of all entries, in order. */
  async *all(): AsyncGenerator<EntryState, void, undefined> {
    for (let next = 0; ; ) {
      const rows = await this.#database.query<{ state: EntryState }>(
        'SELECT state FROM b2_partner.entries WHERE run = $1 AND number >= $2 ORDER BY number LIMIT $3',
        [this.#run, next, pageSize],
      );
      for (const { state } of rows) yield state;
      if (rows.length < pageSize) return;
      next = (rows.at(-1)?.state.number ?? 0) + 1;
    }
  }

  /** Whether an event is recorded. */
  async has(id: string): Promise<boolean> {
    return (await this.#database.query('SELECT 1 FROM b2_partner.events WHERE id = $1', [id])).length > 0;
  }

  /** Records an event; `false` when it is not accepted or changes nothing. */
  async record(event: EntryEvent, id: string): Promise<boolean> {
    let row = this.#known.get(event.entry);
    for (let isFresh = false; ; isFresh = true) {
      row = isFresh || !row ? await this.read(event.entry) : row;
      const state = fold(row.state, event);
      if (state !== row.state) {
        if (await this.replace(row, state, event, id)) return true;
      } else if (isFresh) return false;
    }
  }

  /** Puts a state in place of the one that was read, with the event that made it. `false`: it is not the newest any more. */
  async replace({ version, state: before }: Row, state: EntryState, event: EntryEvent, id: string): Promise<boolean> {
    const { number, phase, standing, isUndecided, state: text } = rowOf(state);
    try {
      const rows = await this.#database.query(
        `${durably}, changed AS (
           UPDATE b2_partner.entries AS entry
           SET version = entry.version + 1, phase = $4, standing = $5, is_undecided = $6, state = $7
           FROM durable
           WHERE entry.run = $1 AND entry.number = $2 AND entry.version = $3 AND durable.level <> 'off'
           RETURNING entry.run, entry.number
         )
         INSERT INTO b2_partner.events (id, run, entry, event)
         SELECT $8::uuid, changed.run, changed.number, $9::jsonb FROM changed RETURNING 1`,
        [this.#run, number, version, phase, standing, isUndecided, text, id, JSON.stringify(event)],
      );
      if (rows.length === 0) this.#known.delete(before.number);
      else this.#known.set(before.number, { version: version + 1, state });
      return rows.length > 0;
    } catch (error) {
      this.#known.delete(before.number);
      // The first of two tries came through after all.
      if (error instanceof UniqueViolation && (await this.has(id))) return true;
      throw error;
    }
  }
}
