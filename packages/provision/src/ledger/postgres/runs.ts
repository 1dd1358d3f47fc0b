import type { Counts } from '../../entry/counts.ts';
import { countStates } from '../../entry/counts.ts';
import type { RunHeader, Session } from '../ledger.ts';
import type { Connection } from './connection.ts';
import { Database } from './database.ts';
import { requireTables } from './migrations.ts';

/** A run in a database, without its entries. */
export interface PostgresRun {
  header: RunHeader;
  /** The process that joined last; absent before the first one. */
  session?: Session;
  total: number;
  counts: Counts;
}

/** The runs in a database, newest first. */
export async function listPostgresRuns(connection: Connection): Promise<PostgresRun[]> {
  const database = new Database(connection);
  try {
    await requireTables(database);
    const rows = await database.query<{ header: RunHeader; session: Session | null; counts: Partial<Counts> }>(
      `SELECT header,
         (SELECT session FROM b2_partner.sessions WHERE run = id ORDER BY position DESC LIMIT 1) AS session,
         (SELECT coalesce(json_object_agg(standing, count), '{}') FROM (
            SELECT standing, count(*)::int FROM b2_partner.entries WHERE run = id GROUP BY standing) AS each) AS counts
       FROM b2_partner.runs ORDER BY started_at DESC, id`,
    );
    const none = await countStates([]);
    return rows.map(({ header, session, counts: found }) => {
      const counts = { ...none, ...found };
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return { header, ...(session && { session }), total, counts };
    });
  } finally {
    await database.close();
  }
}

/** The entries of all runs that are not final: what a fleet has left to do. */
export async function listOpenEntries(connection: Connection): Promise<{ run: string; entry: number }[]> {
  const database = new Database(connection);
  try {
    await requireTables(database);
    return await database.query<{ run: string; entry: number }>(
      "SELECT run, number AS entry FROM b2_partner.entries WHERE phase <> 'final' ORDER BY run, number",
    );
  } finally {
    await database.close();
  }
}
