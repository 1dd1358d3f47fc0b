import { type Counts, noCounts } from '../../entry/counts.ts';
import type { RunHeader, Session } from '../ledger.ts';
import type { Connection } from './connection.ts';
import { withDatabase } from './database.ts';
import { requireTables } from './migrations.ts';

/** A run in a database, without its entries. */
export interface PostgresRun {
  header: RunHeader;
  /** How many entries it has. */
  entries: number;
  counts: Counts;
  /** The process that began to work on it last. */
  lastSession?: Session;
}

interface Row {
  header: RunHeader;
  standings: Partial<Counts>;
  session: Session | null;
}

/** The runs of a database, the oldest first, and how many of their entries stand where. */
export function listPostgresRuns(connection: Connection): Promise<PostgresRun[]> {
  return withDatabase(connection, async (database) => {
    await requireTables(database);
    return (await database.query<Row>(statement)).map(runOf);
  });
}

const statement = `
  WITH counted AS (SELECT run, standing, count(*)::int AS entries FROM b2_partner.entries GROUP BY run, standing),
    standings AS (SELECT run, jsonb_object_agg(standing, entries) AS counts FROM counted GROUP BY run)
  SELECT header, coalesce(standings.counts, '{}') AS standings,
    (SELECT session FROM b2_partner.sessions WHERE run = runs.id ORDER BY position DESC LIMIT 1) AS session
  FROM b2_partner.runs LEFT JOIN standings ON standings.run = runs.id
  ORDER BY runs.started_at, runs.id`;

function runOf({ header, standings, session }: Row): PostgresRun {
  const counts = { ...noCounts(), ...standings };
  const entries = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { header, entries, counts, ...(session && { lastSession: session }) };
}
