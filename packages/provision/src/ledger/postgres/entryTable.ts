import { fold } from '../../entry/fold.ts';
import type { EntryEvent } from '../../entry/record.ts';
import { type EntryState, phaseOf } from '../../entry/state.ts';
import type { Database } from './database.ts';
import { Conflict, UniqueViolation } from './databaseError.ts';
import { durably } from './durable.ts';
import { rowOf } from './entryRow.ts';
import { jsonText, storable } from './jsonText.ts';
import { milliseconds } from './milliseconds.ts';

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
  /** What was written last for the entries that are not final, by number. Another process may have changed it since. */
  readonly #known = new Map<number, Row>();

  constructor(database: Database, run: string) {
    this.#database = database;
    this.#run = run;
  }

  /** The entry as it is now, and the time by the database's clock. */
  async read(entry: number): Promise<Row & { now: number }> {
    const [row] = await this.#database.query<Row & { now: number }>(
      `SELECT version, state, ${milliseconds('clock_timestamp()')} AS now
       FROM b2_partner.entries WHERE run = $1 AND number = $2`,
      [this.#run, entry],
    );
    if (!row) throw new RangeError(`The ledger has no entry ${entry}.`);
    return row;
  }

  /** The states of the next entries from a number on, in order; fewer than a page when there are no more. */
  async page(from: number): Promise<{ states: EntryState[]; isLast: boolean }> {
    const rows = await this.#database.query<{ state: EntryState }>(
      'SELECT state FROM b2_partner.entries WHERE run = $1 AND number >= $2 ORDER BY number LIMIT $3',
      [this.#run, from, pageSize],
    );
    return { states: rows.map(({ state }) => state), isLast: rows.length < pageSize };
  }

  /** When an event was recorded, by the database's clock; `undefined` when it was not. */
  async recordedAt(id: string): Promise<number | undefined> {
    const [event] = await this.#database.query<{ at: number }>(
      `SELECT ${milliseconds('at')} AS at FROM b2_partner.events WHERE id = $1`,
      [id],
    );
    return event?.at;
  }

  /** Records an event; resolves to the database's time, or to `undefined` when it is not accepted or changes nothing. */
  async record(given: EntryEvent, id: string): Promise<number | undefined> {
    const event = storable(given);
    let row = this.#known.get(event.entry);
    for (let isFresh = false; ; isFresh = true) {
      row = isFresh || !row ? await this.read(event.entry) : row;
      const state = fold(row.state, event);
      if (state !== row.state) {
        const at = await this.replace(row, state, event, id);
        if (at !== undefined) return at;
      } else if (isFresh) {
        // It changes nothing any more when an earlier try has come through, even after the connection broke.
        return this.recordedAt(id);
      }
    }
  }

  /**
   * Puts a state in place of the one that was read, with the event that made it. Resolves to the database's time, or to
   * `undefined` when what was read is not the newest any more.
   */
  async replace(before: Row, state: EntryState, event: EntryEvent, id: string): Promise<number | undefined> {
    const at = await this.#write(before, state, event, id);
    if (at === undefined || phaseOf(state) === 'final') this.#known.delete(state.number);
    else this.#known.set(state.number, { version: before.version + 1, state });
    return at;
  }

  async #write({ version }: Row, after: EntryState, event: EntryEvent, id: string): Promise<number | undefined> {
    const { number, phase, standing, isUndecided, state } = rowOf(after);
    try {
      const [recorded] = await this.#database.query<{ at: number }>(
        `${durably}, changed AS (
           UPDATE b2_partner.entries AS entry
           SET version = entry.version + 1, phase = $4, standing = $5, is_undecided = $6, state = $7
           FROM durable
           WHERE entry.run = $1 AND entry.number = $2 AND entry.version = $3 AND durable.level <> 'off'
           RETURNING entry.run, entry.number
         )
         INSERT INTO b2_partner.events (id, run, entry, event)
         SELECT $8::uuid, changed.run, changed.number, $9::jsonb FROM changed RETURNING ${milliseconds('at')} AS at`,
        [this.#run, number, version, phase, standing, isUndecided, state, id, jsonText(event)],
      );
      return recorded?.at;
    } catch (error) {
      this.#known.delete(number);
      if (error instanceof Conflict) return undefined;
      // The first of two tries came through after all.
      const at = error instanceof UniqueViolation ? await this.recordedAt(id) : undefined;
      if (at === undefined) throw error;
      return at;
    }
  }
}
