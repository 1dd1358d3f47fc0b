import { LedgerError } from '../ledgerError.ts';
import type { Connection } from './connection.ts';
import { type Database, withDatabase } from './database.ts';
import { migrateCommand } from './databaseError.ts';

/** One step from a version of the tables to the next. A step that was released is never changed. */
interface Migration {
  name: string;
  sql: string;
}

const migrations: readonly Migration[] = [
  {
    name: 'runs, entries, events and tokens',
    sql: `
CREATE TABLE b2_partner.runs (
  id uuid PRIMARY KEY,
  digest text NOT NULL,
  header jsonb NOT NULL,
  -- Counts what happens to the run as a whole, so that a process knows whether what it has read is still true.
  version bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX runs_by_digest ON b2_partner.runs (digest);

CREATE TABLE b2_partner.sessions (
  run uuid NOT NULL REFERENCES b2_partner.runs,
  position bigint GENERATED ALWAYS AS IDENTITY,
  worker text NOT NULL,
  session jsonb NOT NULL,
  PRIMARY KEY (run, worker)
);

CREATE TABLE b2_partner.baselines (
  run uuid NOT NULL REFERENCES b2_partner.runs,
  group_id text NOT NULL,
  batch int NOT NULL,
  baseline jsonb NOT NULL,
  PRIMARY KEY (run, group_id, batch)
);

CREATE TABLE b2_partner.closed_groups (
  run uuid NOT NULL REFERENCES b2_partner.runs,
  group_id text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (run, group_id)
);

CREATE TABLE b2_partner.entries (
  run uuid NOT NULL REFERENCES b2_partner.runs,
  number int NOT NULL,
  email_key text NOT NULL,
  -- Counts the changes: who writes says which version it has read.
  version int NOT NULL DEFAULT 0,
  phase text NOT NULL,
  standing text NOT NULL,
  is_undecided boolean NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (run, number)
);
-- Two runs must not send for the same email at the same time.
CREATE UNIQUE INDEX one_undecided_entry_per_email ON b2_partner.entries (email_key) WHERE is_undecided;
CREATE INDEX unfinished_entries ON b2_partner.entries (run, number) WHERE phase <> 'final';

CREATE TABLE b2_partner.events (
  id uuid PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  run uuid NOT NULL REFERENCES b2_partner.runs,
  entry int,
  event jsonb NOT NULL
);
CREATE INDEX events_of_a_run ON b2_partner.events (run, position);
CREATE FUNCTION b2_partner.reject_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'b2_partner.events is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON b2_partner.events
  FOR EACH STATEMENT EXECUTE FUNCTION b2_partner.reject_change();

CREATE TABLE b2_partner.tokens (
  key text PRIMARY KEY,
  -- Encrypted with a key that only those have who have the application key.
  sealed text,
  -- While one process authorizes, the others wait for it.
  awaited_until timestamptz
);`,
  },
];

/** Options of `migrateLedger`. */
export interface MigrateOptions {
  /** Only says which steps it would take. Default `false`. */
  dryRun?: boolean;
}

/** What `migrateLedger` did, or would do. */
export interface Migrated {
  /** The version of the tables before, 0 for none. */
  from: number;
  to: number;
  /** The steps that were taken, in words. */
  applied: string[];
}

/**
 * Makes or updates the tables of the ledger, in the schema `b2_partner`. All steps take effect together. Safe to call
 * again, and at the same time.
 *
 * @throws {LedgerError} when the tables are newer than this package.
 */
export function migrateLedger(connection: Connection, { dryRun = false }: MigrateOptions = {}): Promise<Migrated> {
  return withDatabase(connection, (database) =>
    database.transaction(async (query) => {
      if (dryRun) return plan((await hasVersions(query)) ? await versionIn(query) : 0, database.place);
      // One at a time: any number, the same for everybody.
      await query('SELECT pg_advisory_xact_lock(2026112601)');
      await query('CREATE SCHEMA IF NOT EXISTS b2_partner');
      await query(
        'CREATE TABLE IF NOT EXISTS b2_partner.schema_version (version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
      );
      const planned = plan(await versionIn(query), database.place);
      for (const [index, { sql }] of migrations.slice(planned.from).entries()) {
        await query(sql);
        await query('INSERT INTO b2_partner.schema_version (version) VALUES ($1)', [planned.from + index + 1]);
      }
      return planned;
    }),
  );
}

/** The steps from a version to the newest. @throws {LedgerError} when the tables are newer than this package. */
function plan(from: number, place: string): Migrated {
  requireKnown(from, place);
  return { from, to: migrations.length, applied: migrations.slice(from).map(({ name }) => name) };
}

/** @throws {LedgerError} when the tables are not those that this package knows. */
export async function requireTables(database: Database): Promise<void> {
  const version = await versionIn(database.query);
  requireKnown(version, database.place);
  if (version < migrations.length)
    throw new LedgerError('failed', `The tables of the ${database.place} are of an older version. ${migrateCommand}`);
}

async function hasVersions(query: Database['query']): Promise<boolean> {
  const [row] = await query<{ name: string | null }>("SELECT to_regclass('b2_partner.schema_version') AS name");
  return typeof row?.name === 'string';
}

/** The version of the tables; 0 for none. */
async function versionIn(query: Database['query']): Promise<number> {
  const [row] = await query<{ version: number | null }>(
    'SELECT max(version) AS version FROM b2_partner.schema_version',
  );
  return row?.version ?? 0;
}

function requireKnown(version: number, place: string): void {
  if (version <= migrations.length) return;
  throw new LedgerError(
    'failed',
    `The tables of the ${place} are of version ${version}, and this package knows ${migrations.length}. Update the package on this computer.`,
  );
}
