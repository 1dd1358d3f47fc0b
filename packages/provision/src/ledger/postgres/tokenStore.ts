import type { StoredToken, TokenStore } from '@b2-partner/client';
import { type Clock, systemClock } from '../../time/clock.ts';
import { LedgerError } from '../ledgerError.ts';
import type { Connection } from './connection.ts';
import { Database } from './database.ts';
import { TokenCipher } from './tokenCipher.ts';

/** Options of `postgresTokenStore`. */
export interface PostgresTokenStoreOptions {
  /** The database; the tables are made by `migrateLedger`. */
  connection: Connection;
  /** The application key of the client that uses the store. Tokens are encrypted with a key that is derived from it. */
  applicationKey: string;
  /** Tells the time and waits. Default: the system's. */
  clock?: Clock | undefined;
}

/** A token store that keeps connections open until it is closed. */
export interface PostgresTokenStore extends TokenStore {
  /** Closes the connections that the store has made. */
  close(): Promise<void>;
}

/** A token with less time left than this is no use to a client, which renews it 10 minutes before its end, ms. */
const leastTimeLeft = 11 * 60_000;

/** How long the others wait for the one that authorizes: less than the 30 s that a client waits for its store, ms. */
const longestWait = 15_000;

/**
 * The client's token store in PostgreSQL: the processes of a fleet share one token. While one of them authorizes, the others
 * wait for it, for up to 15 seconds; after that the next one authorizes. Close it after the client's last call.
 *
 * @throws {LedgerError} without an application key, or for an invalid connection string.
 * @example new PartnerClient({ applicationKeyId, applicationKey, tokenStore: postgresTokenStore({ connection, applicationKey }) })
 */
export function postgresTokenStore(options: PostgresTokenStoreOptions): PostgresTokenStore {
  return new TokensInPostgres(options);
}

class TokensInPostgres implements PostgresTokenStore {
  readonly #database: Database;
  readonly #cipher: TokenCipher;
  readonly #clock: Clock;
  /** The encrypted tokens that were read last, by key. */
  readonly #read = new Map<string, string>();

  constructor({ connection, applicationKey, clock = systemClock }: PostgresTokenStoreOptions) {
    if (!applicationKey)
      throw new LedgerError('failed', 'The token store needs the application key: tokens are encrypted with it.');
    this.#database = new Database(connection);
    this.#cipher = new TokenCipher(applicationKey);
    this.#clock = clock;
  }

  /** The token; nothing when the caller is the one that authorizes. */
  async get(key: string): Promise<StoredToken | undefined> {
    const until = this.#clock.now() + longestWait;
    for (let wait = 25; ; wait = Math.min(2 * wait, 400)) {
      const sealed = await this.#select(key);
      const token = sealed === undefined ? undefined : this.#cipher.open(key, sealed);
      if (token && token.expiresAt - this.#clock.now() > leastTimeLeft) return token;
      if ((await this.#takeTurn(key, sealed)) || this.#clock.now() >= until) return undefined;
      await this.#clock.sleep(wait);
    }
  }

  async set(key: string, token: StoredToken): Promise<void> {
    const sealed = this.#cipher.seal(key, token);
    await this.#database.query(
      `INSERT INTO b2_partner.tokens (key, sealed) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET sealed = EXCLUDED.sealed, awaited_until = NULL`,
      [key, sealed],
    );
    this.#read.set(key, sealed);
  }

  /** Forgets the token that was read last, and no newer one. Who deletes it is the one that authorizes. */
  async delete(key: string): Promise<void> {
    await this.#database.query(
      `UPDATE b2_partner.tokens SET sealed = NULL, awaited_until = ${turnEnds} WHERE key = $1 AND sealed = $3`,
      [key, longestWait, this.#read.get(key) ?? ''],
    );
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  async #select(key: string): Promise<string | undefined> {
    const rows = await this.#database.query<{ sealed: string | null }>(
      'SELECT sealed FROM b2_partner.tokens WHERE key = $1',
      [key],
    );
    const sealed = rows[0]?.sealed ?? undefined;
    if (sealed !== undefined) this.#read.set(key, sealed);
    return sealed;
  }

  // A row and not a lock of the session: it holds behind a pooler, costs no connection, and ends by itself.
  async #takeTurn(key: string, sealed: string | undefined): Promise<boolean> {
    const rows = await this.#database.query(
      `INSERT INTO b2_partner.tokens AS known (key, awaited_until) VALUES ($1, ${turnEnds})
       ON CONFLICT (key) DO UPDATE SET awaited_until = EXCLUDED.awaited_until
       WHERE known.sealed IS NOT DISTINCT FROM $3
         AND (known.awaited_until IS NULL OR known.awaited_until <= clock_timestamp())
       RETURNING 1`,
      [key, longestWait, sealed ?? null],
    );
    return rows.length > 0;
  }
}

const turnEnds = `clock_timestamp() + $2::float8 * interval '1 millisecond'`;
