import pg from 'pg';
import { usageError } from '../errors/cliError.ts';

/** Where a database is, as an address without user and password. @throws {CliError} for a connection string that is none */
export function placeName(connection: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: connection });
    // The folder of a socket is no secret, and tells databases on one computer apart.
    const where = host.startsWith('/') ? encodeURIComponent(host) : host;
    return `postgres://${where}${port === 5432 ? '' : `:${port}`}${database ? `/${database}` : ''}`;
  } catch {
    // What `pg` says quotes the string, password and all.
    throw usageError('The connection string is not valid. It looks like postgres://user@host/database.');
  }
}
