import type { Connection } from './connection.ts';
import { withDatabase } from './database.ts';
import { requireTables } from './migrations.ts';

/** The entries of all runs that are not final: what a fleet has left to do. */
export function listOpenEntries(connection: Connection): Promise<{ run: string; entry: number }[]> {
  return withDatabase(connection, async (database) => {
    await requireTables(database);
    return database.query<{ run: string; entry: number }>(
      "SELECT run, number AS entry FROM b2_partner.entries WHERE phase <> 'final' ORDER BY run, number",
    );
  });
}
