import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, type PostgresServer, startPostgres } from '@b2-partner/servers';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { migrateLedger, postgresLedger, postgresTokenStore } from '../../../src/postgres.ts';
import { systemClock } from '../../../src/time/clock.ts';
import {
  emailsOf,
  inputOf,
  ledgerOf,
  migrated,
  sealedKey,
  sql,
  unreliable,
  withPostgres,
} from '../../support/postgres.ts';
import { transactionPooler } from '../../support/transactionPooler.ts';
import { temporaryFolder } from '../../support/world.ts';

/** A setting of the database, for every session that begins from now on. */
const alter = (connection: string, setting: string) =>
  sql(connection, `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${setting}', current_database()); END $$`);

withPostgres('a ledger in a PostgreSQL that is set up unusually, or in trouble', (server) => {
  test('an outcome is known as recorded when its statement was still running as the connection broke', async () => {
    const connection = await migrated(server);
    const proxy = await unreliable(connection);
    const { ledger, run } = await ledgerOf(proxy.connection, emailsOf(1));
    await ledger.claim(0, 'worker');
    // Both tries wait for this session in the server; the first has lost its connection when it goes on.
    const blocker = new pg.Client({ connectionString: connection });
    await blocker.connect();
    onTestFinished(() => blocker.end());
    await blocker.query('BEGIN');
    await blocker.query('SELECT FROM b2_partner.entries FOR UPDATE');
    proxy.cut((request) => request.includes('"type":"verdict"'));
    const settled = ledger.settle(0, 1, { outcome: 'unknown' });
    await expect.poll(() => waiting(connection)).toBe(2);

    await blocker.query('COMMIT');

    expect(await settled).toBe(true);
    const { rows } = await sql(connection, 'SELECT count(*)::int FROM b2_partner.events WHERE run = $1 AND entry = 0', [
      run,
    ]);
    expect(rows).toEqual([{ count: 2 }]);
  });

  test.each(['repeatable read', 'serializable'])(
    'workers that race under "%s" agree on one claim each',
    async (level) => {
      const connection = await migrated(server);
      await alter(connection, `default_transaction_isolation = ${level.replaceAll(/^|$/g, "''")}`);
      const { ledger, another } = await ledgerOf(connection, emailsOf(20));
      const ledgers = [ledger, await another(), await another()];

      const claims = await Promise.all(
        emailsOf(20).flatMap((_, entry) => ledgers.map((one, worker) => one.claim(entry, `worker-${worker}`))),
      );
      await Promise.all(emailsOf(20).map((_, entry) => ledger.seal(entry, sealedKey(entry)).catch(() => {})));

      expect(claims.filter((claim) => typeof claim === 'object')).toHaveLength(20);
    },
  );

  test('one run is begun by several computers at once, whatever isolation is the default', async () => {
    const connection = await migrated(server);
    await alter(connection, "default_transaction_isolation = ''serializable''");
    const ledgers = Array.from({ length: 4 }, () => postgresLedger({ connection }));
    onTestFinished(async () => void (await Promise.all(ledgers.map((ledger) => ledger.close()))));

    const runs = await Promise.all(ledgers.map((ledger) => ledger.begin(inputOf(emailsOf(200)))));

    expect(new Set(runs.map(({ header }) => header.run)).size).toBe(1);
  });

  test('a database that only reads for the moment, as after a failover, is waited for', async () => {
    const connection = await migrated(server);
    const { ledger } = await ledgerOf(connection, emailsOf(1));
    await ledger.claim(0, 'worker');
    await alter(connection, 'default_transaction_read_only = on');
    await server.restart();

    const intent = ledger.intent(0, 1, '10101');
    await expect(ledger.seal(0, sealedKey(0))).rejects.toMatchObject({ problem: 'unreachable' });
    const writing = new pg.Client({ connectionString: connection, options: '-c default_transaction_read_only=off' });
    await writing.connect();
    await writing.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET default_transaction_read_only', current_database()); END $$`,
    );
    await writing.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await writing.end();

    await intent;
    expect((await ledger.entry(0)).attempts).toHaveLength(1);
  });

  test('behind a pooler that shares sessions per transaction, records are durable and the suite holds', async () => {
    const direct = await migrated(server);
    await sql(
      direct,
      `CREATE TABLE seen (level text);
       CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO public.seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
       CREATE TRIGGER see AFTER INSERT ON b2_partner.events FOR EACH ROW EXECUTE FUNCTION see();`,
    );
    const leftovers = 'SET synchronous_commit = off; SET search_path = pg_catalog';
    const connection = await transactionPooler(direct, { leftovers });
    const { ledger, another } = await ledgerOf(connection, emailsOf(20));
    const ledgers = [ledger, await another(), await another()];
    await migrateLedger(connection);

    const claims = await Promise.all(
      emailsOf(20).flatMap((_, entry) => ledgers.map((one, worker) => one.claim(entry, `worker-${worker}`))),
    );
    await Promise.all(emailsOf(20).map((_, entry) => ledger.intent(entry, 1, '10101')));
    await Promise.all(emailsOf(20).map((_, entry) => ledger.seal(entry, sealedKey(entry))));
    const store = postgresTokenStore({ connection, applicationKey: 'key' });
    onTestFinished(() => store.close());
    expect(await store.get('one')).toBeUndefined();

    expect(claims.filter((claim) => typeof claim === 'object')).toHaveLength(20);
    const { rows } = await sql(direct, 'SELECT level, count(*)::int FROM seen GROUP BY 1');
    expect(rows).toEqual([{ level: 'on', count: 61 }]);
    expect((await sql(connection, 'SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
  });

  test('text that PostgreSQL cannot store is kept without what it cannot', async () => {
    const connection = await migrated(server);
    const { ledger } = await ledgerOf(connection, emailsOf(1));
    await ledger.claim(0, 'worker');
    await ledger.intent(0, 1, '10101');
    await ledger.release(0, 1, { result: 'rejected', message: 'nul \0 half \ud83d end' });
    await ledger.seal(0, { ...sealedKey(0), region: 'eu\0' });
    await ledger.delivered(0, '004-0', 'ref \0');

    const { attempts, keys } = await ledger.entry(0);
    expect(attempts[0]?.message).toBe('nul \ufffd half \ufffd end');
    expect(keys).toMatchObject([{ ref: 'ref \ufffd', sealed: { region: 'eu\ufffd' } }]);
  });

  test('input that PostgreSQL cannot store as it is begins a run all the same', async () => {
    const connection = await migrated(server);
    const ledger = postgresLedger({ connection });
    onTestFinished(() => ledger.close());
    const input = inputOf(emailsOf(1));

    await ledger.begin({ ...input, entries: input.entries.map((entry) => ({ ...entry, data: { note: 'a\0b' } })) });

    expect((await ledger.entry(0)).entry.data).toEqual({ note: 'a\ufffdb' });
  });

  test('a clock that was stopped, as on a suspended computer, is noticed before a request is sent', async () => {
    const connection = await migrated(server);
    let behind = 0;
    const ledger = postgresLedger({ connection, clock: { ...systemClock, now: () => Date.now() - behind } });
    onTestFinished(() => ledger.close());
    await ledger.begin(inputOf(emailsOf(2)));
    await ledger.claim(0, 'worker');
    behind = 3_650_000;

    const wrongClock = {
      problem: 'failed',
      message: expect.stringMatching(/clock of this computer is 36\d\d s behind/),
    };
    await expect(ledger.intent(0, 1, '10101')).rejects.toMatchObject(wrongClock);
    await expect(ledger.claim(1, 'worker')).rejects.toMatchObject(wrongClock);
    // A key is taken whatever the time is.
    await ledger.seal(0, sealedKey(0));
    expect((await ledger.entry(0)).keys).toHaveLength(1);
  });

  test('a slow database is no wrong clock', async () => {
    const connection = await migrated(server);
    let time = Date.now();
    // Every look at the clock is a minute later, and the database's time lies in between.
    const now = () => {
      time += 60_000;
      return time - 90_000;
    };
    const ledger = postgresLedger({ connection, clock: { ...systemClock, now } });
    onTestFinished(() => ledger.close());

    await ledger.begin(inputOf(emailsOf(1)));
  });

  test('a key that arrives after the end makes the run one that is found again', async () => {
    const connection = await migrated(server);
    const { ledger, run } = await ledgerOf(connection, emailsOf(1));
    const { ledger: other } = await ledgerOf(connection, emailsOf(1, 'other'));
    for (const one of [ledger, other]) {
      await one.claim(0, 'worker');
      await one.settle(0, 1, { outcome: 'unknown' });
      await one.end();
    }
    const next = postgresLedger({ connection });
    onTestFinished(() => next.close());
    await expect(next.begin()).rejects.toMatchObject({ problem: 'missing' });

    await ledger.seal(0, sealedKey(0));

    expect((await next.begin()).header.run).toBe(run);
  });

  test('a pool that was given has as many listeners afterwards as before', async () => {
    const connectionString = await migrated(server);
    const pool = new pg.Pool({ connectionString });
    onTestFinished(() => pool.end());
    for (let time = 0; time < 3; time += 1) {
      const ledger = postgresLedger({ connection: pool });
      await ledger.begin(inputOf(emailsOf(1)));
      await ledger.close();
    }

    expect(pool.listenerCount('error')).toBe(0);
  });

  test('a pool of another copy of pg is a pool', async () => {
    const connectionString = await migrated(server);
    const pool = new pg.Pool({ connectionString });
    onTestFinished(() => pool.end());
    const foreign = { query: pool.query.bind(pool), connect: pool.connect.bind(pool), options: pool.options };
    Object.assign(foreign, { on: pool.on.bind(pool), off: pool.off.bind(pool) });
    const ledger = postgresLedger({ connection: foreign as unknown as pg.Pool });

    await ledger.begin(inputOf(emailsOf(1)));
    await ledger.close();

    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe.runIf(isThere('PostgreSQL'))('a PostgreSQL that asks for a password', () => {
  let server: PostgresServer;
  let database: string;
  beforeAll(async () => {
    const folder = temporaryFolder();
    const rules = join(folder, 'pg_hba.conf');
    writeFileSync(rules, 'local all someone scram-sha-256\nlocal all all trust\n');
    chmodSync(folder, 0o755);
    server = await startPostgres({ settings: { hba_file: rules } });
    database = await server.createDatabase();
    await migrateLedger(database);
    await sql(database, "CREATE ROLE someone LOGIN PASSWORD 'r1ght'");
  });
  afterAll(() => server.close());

  test.each([
    ['a wrong password', 'someone:s3cret'],
    ['no password', 'someone'],
  ])('%s is said without user and password', async (_, user) => {
    const connection = database.replace('postgres@', `${user}@`);

    const error = await postgresLedger({ connection })
      .begin()
      .catch((reason) => reason);

    expect(error).toMatchObject({ name: 'LedgerError', problem: 'failed' });
    expect(error.message).toMatch(/user or the password/);
    expect(JSON.stringify([error.message, error.stack, error.cause, { ...error }])).not.toMatch(/s3cret|someone/);
  });

  test('a user without the rights is said so', async () => {
    const connection = database.replace('postgres@', 'someone:r1ght@');

    await expect(postgresLedger({ connection }).begin()).rejects.toMatchObject({
      problem: 'failed',
      message: expect.stringContaining('permission denied'),
    });
  });
});

/** How many sessions wait for a lock. */
async function waiting(connection: string): Promise<number> {
  const { rows } = await sql(
    connection,
    "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0].count;
}
