import fc from 'fast-check';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { memoryLedger } from '../../../src/ledger/memoryLedger.ts';
import { migrateLedger, postgresLedger } from '../../../src/postgres.ts';
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

withPostgres('a ledger in PostgreSQL', (server) => {
  test('what it has recorded survives a server that crashes in the middle, and nothing is recorded twice', async () => {
    const connection = await migrated(server);
    const { ledger, run } = await ledgerOf(connection, emailsOf(120));
    const resolved = { intent: new Set<number>(), sealed: new Set<number>(), delivered: new Set<number>() };
    let isOver = false;
    const lane = async (first: number) => {
      for (let entry = first; entry < 120; entry += 12) {
        const claim = await ledger.claim(entry, `worker-${first}`);
        if (typeof claim === 'string') throw new Error(`entry ${entry} is ${claim}`);
        await ledger.intent(entry, claim.epoch, '10101');
        resolved.intent.add(entry);
        // As the keeper does: a ledger that is away is asked again.
        for (let isSealed = false; !isSealed; )
          isSealed = await ledger.seal(entry, sealedKey(entry)).then(
            () => true,
            (error) => {
              if (error.problem !== 'unreachable') throw error;
              return false;
            },
          );
        resolved.sealed.add(entry);
        await ledger.delivered(entry, `004-${entry}`, 'vault/1');
        resolved.delivered.add(entry);
      }
    };
    const crashes = (async () => {
      for (let crash = 0; crash < 3 && !isOver; crash += 1) await server.restart();
    })();
    await Promise.all(Array.from({ length: 12 }, (_, first) => lane(first)));
    isOver = true;
    await crashes;

    const { rows } = await sql(
      connection,
      `SELECT event->>'type' AS type, array_agg(entry ORDER BY entry) AS entries FROM b2_partner.events
       WHERE run = $1 AND entry IS NOT NULL GROUP BY 1`,
      [run],
    );
    const recorded = new Map<string, number[]>(rows.map(({ type, entries }) => [type, entries]));
    const all = Array.from({ length: 120 }, (_, entry) => entry);
    for (const type of ['claim', 'intent', 'sealed', 'delivered']) expect(recorded.get(type), type).toEqual(all);
    for await (const state of ledger.entries()) expect(state).toMatchObject({ keys: [{ ref: 'vault/1' }] });
    expect([...resolved.delivered]).toHaveLength(120);
  });

  test.each(['claim', 'intent', 'sealed', 'delivered', 'verdict', 'release'])(
    'a %s whose response was lost is looked up, and not recorded again',
    async (type) => {
      const connection = await migrated(server);
      const proxy = await unreliable(connection);
      const { ledger, run } = await ledgerOf(proxy.connection, emailsOf(1));
      const calls: Record<string, () => Promise<unknown>> = {
        claim: () => ledger.claim(0, 'worker'),
        intent: () => ledger.intent(0, 1, '10101'),
        release: () => ledger.release(0, 1, { result: 'unknown', endedAt: 5 }),
        verdict: () => ledger.settle(0, 1, { outcome: 'unknown' }),
        sealed: () => ledger.seal(0, sealedKey(0)),
        delivered: () => ledger.delivered(0, '004-0', 'vault/1'),
      };
      for (const [name, call] of Object.entries(calls)) {
        if (name === type) proxy.lose((request) => request.includes(`"type":"${type}"`));
        // The keeper comes back to a key whose response was lost.
        const result = await call().catch((error) => {
          if (name === 'sealed' && error.problem === 'unreachable') return call();
          throw error;
        });
        if (name === 'verdict') expect(result).toBe(true);
        if (name === 'claim') expect(result).toMatchObject({ epoch: 1 });
      }

      expect(proxy.isDone()).toBe(true);
      const { rows } = await sql(
        connection,
        `SELECT event->>'type' AS type FROM b2_partner.events WHERE run = $1 AND entry IS NOT NULL ORDER BY position`,
        [run],
      );
      expect(rows.map((row) => row.type)).toEqual(Object.keys(calls));
    },
  );

  test('a request is not sent when nobody knows whether its intent is recorded and the database stays away', async () => {
    const connection = await migrated(server);
    const proxy = await unreliable(connection);
    let time = Date.now();
    const clock = {
      now: () => time,
      sleep: async (ms: number) => {
        time += ms;
      },
    };
    const ledger = postgresLedger({ connection: proxy.connection, clock });
    onTestFinished(() => ledger.close());
    await ledger.begin(inputOf(emailsOf(1)));
    await ledger.claim(0, 'worker');
    await server.stop();

    await expect(ledger.intent(0, 1, '10101')).rejects.toMatchObject({ name: 'LedgerError', problem: 'unreachable' });
    await expect(ledger.seal(0, sealedKey(0))).rejects.toMatchObject({ problem: 'unreachable' });

    await server.start();
    expect((await ledger.entry(0)).attempts).toEqual([]);
  });

  test('every record is on disk when it resolves, whatever the session says', async () => {
    const connection = await migrated(server);
    await sql(
      connection,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$;
       CREATE TABLE seen (level text);
       CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
       CREATE TRIGGER see AFTER INSERT ON b2_partner.events FOR EACH ROW EXECUTE FUNCTION see();`,
    );
    const { ledger } = await ledgerOf(connection, emailsOf(1));
    await ledger.claim(0, 'worker');
    await ledger.intent(0, 1, '10101');
    await ledger.closeGroup('10101', 'too_many_members');
    await ledger.baseline('10102', { at: 1, batch: 0, found: [] });
    await ledger.seal(0, sealedKey(0));

    const { rows } = await sql(connection, 'SELECT level, count(*)::int FROM seen GROUP BY 1');
    expect(rows).toEqual([{ level: 'on', count: 6 }]);
    expect((await sql(connection, 'SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
  });

  test('two runs do not work on one email at the same time, and a late key is taken all the same', async () => {
    const connection = await migrated(server);
    const { ledger: first, run } = await ledgerOf(connection, ['a@customers.example', 'b@customers.example']);
    const second = postgresLedger({ connection });
    onTestFinished(() => second.close());
    const input = inputOf(['B@Customers.example', 'c@customers.example']);

    await expect(second.begin(input)).rejects.toMatchObject({
      problem: 'other-run',
      message: expect.stringMatching(new RegExp(`Run ${run} works on b@customers.example`)),
    });

    await first.claim(1, 'worker');
    expect(await first.settle(1, 1, { outcome: 'unknown' })).toBe(true);
    await second.begin(input);
    // The second run has it now, and the key of the first one's request arrives.
    await first.seal(1, sealedKey(1));
    await first.delivered(1, '004-1', 'vault/1');
    expect(await first.entry(1)).toMatchObject({ verdict: { outcome: 'unknown' }, keys: [{ ref: 'vault/1' }] });
  });

  test('a run is begun once when the response to its commit was lost', async () => {
    const connection = await migrated(server);
    const proxy = await unreliable(connection);
    const ledger = postgresLedger({ connection: proxy.connection });
    onTestFinished(() => ledger.close());
    proxy.lose((request) => request.includes('COMMIT'));

    const { header, entries } = await ledger.begin(inputOf(emailsOf(3)));

    expect(proxy.isDone()).toBe(true);
    expect(entries).toBe(3);
    expect((await sql(connection, 'SELECT id FROM b2_partner.runs')).rows).toEqual([{ id: header.run }]);
  });

  test('two baselines that meet in the same entries in opposite order are both recorded', async () => {
    const connection = await migrated(server);
    const { ledger, another } = await ledgerOf(connection, emailsOf(400));
    const other = await another();
    const found = emailsOf(400).map((_, entry) => ({ entry, accountId: 'account' }));
    for (let batch = 0; batch < 3; batch += 1)
      await Promise.all([
        ledger.baseline('10101', { at: 1, batch, found }),
        other.baseline('10102', { at: 1, batch, found: found.toReversed() }),
      ]);

    const { baselines } = await ledger.run();
    expect([baselines.get('10101')?.length, baselines.get('10102')?.length]).toEqual([3, 3]);
    for await (const { existing } of ledger.entries()) expect(existing?.accountId).toBe('account');
  });

  test('the same input is the same run, also when several computers begin it at once', async () => {
    const connection = await migrated(server);
    const ledgers = Array.from({ length: 4 }, () => postgresLedger({ connection }));
    onTestFinished(async () => void (await Promise.all(ledgers.map((ledger) => ledger.close()))));

    const runs = await Promise.all(ledgers.map((ledger) => ledger.begin(inputOf(emailsOf(50)))));

    expect(new Set(runs.map(({ header }) => header.run)).size).toBe(1);
    expect(runs.map(({ entries }) => entries)).toEqual([50, 50, 50, 50]);
  });

  test('of several workers that ask for an entry at once, one gets it', async () => {
    const connection = await migrated(server);
    const { ledger, another } = await ledgerOf(connection, emailsOf(30));
    const ledgers = [ledger, await another(), await another()];

    const claims = await Promise.all(
      emailsOf(30).flatMap((_, entry) => ledgers.map((one, worker) => one.claim(entry, `worker-${worker}`))),
    );

    const taken = claims.filter((claim) => typeof claim === 'object');
    expect(taken).toHaveLength(30);
    expect(new Set(taken.map(({ epoch }) => epoch))).toEqual(new Set([1]));
  });

  test('the entry of a process that is gone is taken at once, and one of another computer is left alone', async () => {
    const connection = await migrated(server);
    const { ledger, another } = await ledgerOf(connection, emailsOf(2));
    const session = { sink: '', startedAt: 1, host: 'here', adminAccountId: 'a', service: 's' };
    const { placeOf } = await import('../../../src/host/place.ts');
    await ledger.session({ ...session, worker: 'gone', pid: 2 ** 22, place: placeOf(), start: '1' });
    await ledger.session({ ...session, worker: 'elsewhere', pid: 2 ** 22, place: 'another computer', start: '1' });
    await ledger.claim(0, 'gone');
    await ledger.intent(0, 1, '10101');
    await ledger.claim(1, 'elsewhere');

    const other = await another();

    expect(await other.claim(0, 'worker')).toMatchObject({
      epoch: 2,
      state: { attempts: [{ endedAt: expect.any(Number) }] },
    });
    expect(await other.claim(1, 'worker')).toBe('busy');
  });

  test('events are only added', async () => {
    const connection = await migrated(server);
    const { ledger } = await ledgerOf(connection, emailsOf(1));
    await ledger.claim(0, 'worker');

    for (const text of [
      'DELETE FROM b2_partner.events',
      "UPDATE b2_partner.events SET event = '{}'",
      'TRUNCATE b2_partner.events',
    ])
      await expect(sql(connection, text), text).rejects.toThrow('append-only');
  });

  test('whatever happens to an entry, it says the same as a ledger in memory', async () => {
    const connection = await migrated(server);
    const worker = fc.constantFrom('a', 'b');
    const epoch = fc.integer({ min: 0, max: 4 });
    const call = fc.oneof(
      worker.map((name) => (ledger: Ledger, entry: number) => ledger.claim(entry, name)),
      epoch.map((given) => (ledger: Ledger, entry: number) => ledger.intent(entry, given, '10101')),
      epoch.map((given) => (ledger: Ledger, entry: number) => ledger.settle(entry, given, { outcome: 'unknown' })),
      fc.tuple(epoch, fc.constantFrom('not-done' as const, 'unknown' as const, undefined)).map(
        ([given, result]) =>
          (ledger: Ledger, entry: number) =>
            ledger.release(entry, given, { ...(result && { result }), endedAt: 7 }),
      ),
      fc
        .constantFrom('creation' as const, 'stray' as const)
        .map(
          (origin) => (ledger: Ledger, entry: number) =>
            ledger.seal(entry, { ...sealedKey(entry), applicationKeyId: origin, origin }),
        ),
      fc
        .constantFrom('creation', 'stray')
        .map((id) => (ledger: Ledger, entry: number) => ledger.delivered(entry, id, 'vault/1')),
      fc.constant((ledger: Ledger) =>
        ledger.baseline('10101', {
          at: 1,
          batch: 0,
          found: [0, 1].map((one) => ({ entry: one, accountId: `account-${one}` })),
        }),
      ),
    );
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(call, fc.integer({ min: 0, max: 1 })), { maxLength: 25 }), async (calls) => {
        runs += 1;
        const input = inputOf(emailsOf(2, `run-${runs}`));
        const clock = { now: Date.now, sleep: async () => {} };
        const inPostgres = postgresLedger({ connection, clock });
        const inMemory = memoryLedger(clock);
        await Promise.all([inPostgres.begin(input), inMemory.begin(input)]);
        for (const [act, entry] of calls) {
          const [one, other] = await Promise.all(
            [inPostgres, inMemory].map((ledger) =>
              act(ledger, entry).then(
                (value) => (typeof value === 'object' ? value.epoch : value),
                (error) => error.problem,
              ),
            ),
          );
          expect(one).toEqual(other);
          const states = await Promise.all([inPostgres.entry(entry), inMemory.entry(entry)]);
          expect(withoutTimes(states[0])).toEqual(withoutTimes(states[1]));
        }
        await inPostgres.close();
      }),
      { numRuns: 40, seed: 20_261_126 },
    );
  });

  test('tables are made and updated by one command only, any number of times', async () => {
    const connection = await server.createDatabase();
    await expect(postgresLedger({ connection }).begin(inputOf(emailsOf(1)))).rejects.toMatchObject({
      problem: 'failed',
      message: expect.stringContaining('b2-partner ledger migrate'),
    });

    const step = { from: 0, to: 1, applied: [expect.any(String)] };
    expect(await migrateLedger(connection, { dryRun: true })).toEqual(step);
    expect(await migrateLedger(connection, { dryRun: true })).toEqual(step);

    const first = await Promise.all([migrateLedger(connection), migrateLedger(connection)]);

    expect(first.map(({ applied }) => applied.length).sort()).toEqual([0, 1]);
    expect(await migrateLedger(connection)).toEqual({ from: 1, to: 1, applied: [] });
    await sql(connection, 'INSERT INTO b2_partner.schema_version (version) VALUES (99)');
    await expect(migrateLedger(connection, { dryRun: true })).rejects.toMatchObject({ problem: 'failed' });
    const newer = { problem: 'failed', message: expect.stringContaining('Update the package') };
    await expect(migrateLedger(connection)).rejects.toMatchObject(newer);
    await expect(postgresLedger({ connection }).begin()).rejects.toMatchObject(newer);
  });

  test('a clock that is wrong is said before anything happens', async () => {
    const connection = await migrated(server);
    const clock = { now: () => Date.now() + 90_000, sleep: async () => {} };

    await expect(postgresLedger({ connection, clock }).begin(inputOf(emailsOf(1)))).rejects.toMatchObject({
      message: expect.stringMatching(/clock of this computer is (8\d|9[01]) s ahead.*NTP/),
    });
  });

  test.each([
    ['a database that is not there', (url: string) => url.replace(/\/[^/]+$/, '/absent'), 'failed'],
    ['a server that is not there', () => 'postgres://someone:s3cret@127.0.0.1:1/b2', 'unreachable'],
    ['a host that is not there', () => 'postgres://someone:s3cret@nowhere.invalid/b2', 'unreachable'],
    ['no connection string', () => 'postgres://someone:s3cret@[/b2', 'failed'],
  ])('%s is one clear sentence without the password', async (_, connectionOf, problem) => {
    const connection = connectionOf(await server.createDatabase());
    const error = await postgresLedger({ connection })
      .begin()
      .catch((reason) => reason);

    expect(error).toMatchObject({ name: 'LedgerError', problem });
    expect(JSON.stringify([error.message, error.stack, error.cause, { ...error }])).not.toMatch(/s3cret|someone/);
  });

  test('a pool that was given is used, and stays open', async () => {
    const connectionString = await migrated(server);
    const pool = new pg.Pool({ connectionString });
    onTestFinished(() => pool.end());
    const ledger = postgresLedger({ connection: pool });
    await ledger.begin(inputOf(emailsOf(1)));
    await ledger.close();

    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

/** The database's clock decides when a hold began. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'at' ? undefined : inner)));
}
