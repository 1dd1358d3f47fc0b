import type pg from 'pg';
import { LedgerError } from '../ledgerError.ts';
import { type Connection, type OpenPool, openPool } from './connection.ts';
import { clearError } from './databaseError.ts';

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
      throw clearError(this.place, error);
    }
  };

  /** Runs statements that take effect together, or not at all. */
  async transaction<T>(use: (query: Database['query']) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.#pool.pool.connect();
      const connected = client;
      // A connection in use that breaks says so twice: to its query, and here, where it would end the process.
      connected.on('error', ignore);
      const query: Database['query'] = async <Row extends pg.QueryResultRow>(
        text: string,
        values: readonly unknown[] = [],
      ) => (await connected.query<Row>(text, [...values])).rows;
      // Whoever has waited for a lock must see what was done meanwhile, whatever the database's default is.
      await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
      const result = await use(query);
      await client.query('COMMIT');
      client.off('error', ignore);
      client.release();
      return result;
    } catch (error) {
      // The server takes back what was not committed when the connection ends.
      client?.release(true);
      throw error instanceof LedgerError ? error : clearError(this.place, error);
    }
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}

/** Uses a database, and closes what was opened for that. */
export async function withDatabase<T>(connection: Connection, use: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(connection);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

function ignore(): void {}
