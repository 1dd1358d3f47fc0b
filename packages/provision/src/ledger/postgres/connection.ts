import pg from 'pg';
import { LedgerError } from '../ledgerError.ts';

/**
 * Where the database is: a connection string (`postgres://user@host/database`), the options of a pool, or a pool of
 * yours, which stays open. What is missing comes from the `PG…` variables and the password file, as with `psql`.
 */
export type Connection = string | pg.PoolConfig | pg.Pool;

/** How long to wait for a connection, and for a reply: a server that hangs must not hang a run, ms. */
const connectTimeout = 10_000;
const replyTimeout = 30_000;

/** A pool in use. */
export interface OpenPool {
  pool: pg.Pool;
  /** The database in words, without user and password. */
  place: string;
  /** Closes it, unless it was given. */
  close: () => Promise<void>;
}

/** Opens a pool; nothing is sent yet. @throws {LedgerError} for a connection string that is none */
export function openPool(connection: Connection): OpenPool {
  const isGiven = isPool(connection);
  const pool = isGiven ? connection : makePool(connection);
  // A connection that breaks while nobody uses it would end the process.
  const ignore = () => {};
  pool.on('error', ignore);
  const close = async () => {
    if (!isGiven) return pool.end();
    pool.off('error', ignore);
  };
  return { pool, place: placeOf(pool.options), close };
}

// Not by its class: it may be that of another copy of `pg`.
function isPool(connection: Connection): connection is pg.Pool {
  return typeof connection === 'object' && 'connect' in connection && 'query' in connection;
}

function makePool(connection: string | pg.PoolConfig): pg.Pool {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const timeouts = { connectionTimeoutMillis: connectTimeout, query_timeout: replyTimeout, keepAlive: true };
  return new pg.Pool({ ...timeouts, application_name: 'b2-partner', ...config });
}

function placeOf(options: pg.PoolConfig): string {
  try {
    const { host, port, database } = new pg.Client(options);
    const where = host.startsWith('/') ? 'this computer' : `${host}${port === 5432 ? '' : `:${port}`}`;
    return `database ${database ?? 'of this user'} on ${where}`;
  } catch {
    // What `pg` says quotes the string, password and all.
    throw new LedgerError(
      'failed',
      'The connection string of the ledger is not valid. It looks like postgres://user@host/database.',
    );
  }
}
