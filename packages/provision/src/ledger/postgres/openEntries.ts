import type { Connection } from './connection.ts';
import { Database } from './database.ts';
import { requireTables } from './migrations.ts';

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
