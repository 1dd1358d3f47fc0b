import type pg from 'pg';
import type { Clock } from '../../time/clock.ts';
import { LedgerError } from '../ledgerError.ts';
import { type Connection, type OpenPool, openPool } from './connection.ts';

/** What a person runs when the tables are not there. */
export const migrateCommand = 'Run: b2-partner ledger migrate --ledger postgres://… (`migrateLedger`).';

/** SQLSTATEs and codes of the system that say that the connection is gone, not that the statement is wrong. */
const lost = /^(08...|57P0[1-5]|53300|E(CONN\w+|PIPE|TIMEDOUT|NOENT|AI_AGAIN|NOTFOUND|HOSTUNREACH|NETUNREACH))$/;
/** What `pg` says without a code. */
const lostText = /terminated|timeout|Connection (ended|closed)|not queryable/i;
/** No such table, schema or column. */
const missingTable = new Set(['42P01', '3F000', '42703']);
const uniqueViolation = '23505';

/** One database: its errors are clear, and hold no secret. */
export class Database {
  readonly #pool: OpenPool;

  /** @throws {LedgerError} for a connection string that is none */
  constructor(connection: Connection) {
    this.#pool = openPool(connection);
  }

  /** The database in words, without user and password. */
  get place(): string {
    return this.#pool.place;
  }

  /** Runs one statement, once. @throws {LedgerError} `unreachable` when it may have run, or not */
  readonly query = async <Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    try {
      return (await this.#pool.pool.query<Row>(text, [...values])).rows;
    } catch (error) {
      throw this.#clear(error);
    }
  };

  /** Runs statements that take effect together, or not at all. */
  async transaction<T>(use: (query: Database['query']) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.#pool.pool.connect();
      const connected = client;
      const query: Database['query'] = async <Row extends pg.QueryResultRow>(
        text: string,
        values: readonly unknown[] = [],
      ) => (await connected.query<Row>(text, [...values])).rows;
      await client.query('BEGIN');
      const result = await use(query);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // The server takes back what was not committed when the connection ends.
      client?.release(true);
      throw error instanceof LedgerError ? error : this.#clear(error);
    }
  }

  /** Does something again while the database is away, for a while. */
  async patiently<T>(clock: Clock, patience: number, action: () => Promise<T>): Promise<T> {
    const until = clock.now() + patience;
    for (let wait = 50; ; wait = Math.min(2 * wait, 2000)) {
      try {
        return await action();
      } catch (error) {
        const isAway = error instanceof LedgerError && error.problem === 'unreachable';
        if (!isAway || clock.now() >= until) throw error;
        await clock.sleep(wait);
      }
    }
  }

  async close(): Promise<void> {
    if (this.#pool.isOwn) await this.#pool.pool.end();
  }

  #clear(error: unknown): LedgerError | UniqueViolation {
    const { code = '', message } = error as { code?: string; message: string };
    if (code === uniqueViolation) return new UniqueViolation(message);
    if (missingTable.has(code))
      return new LedgerError('failed', `The ${this.place} has no ledger yet, or an older one. ${migrateCommand}`);
    if (lost.test(code) || (code === '' && lostText.test(message)))
      return new LedgerError('unreachable', `The ${this.place} does not answer (${code || message}).`);
    return new LedgerError('failed', `The ${this.place} rejects this: ${message}${code && ` (${code})`}.`);
  }
}

/** A row is there already. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}
