import { isThere, startPostgres } from '@b2-partner/servers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emailsOf, ledgerOf, migrated, sealedKey, sql } from '../../support/postgres.ts';

describe.runIf(isThere('PostgreSQL'))('a server that keeps commits in memory for a while', () => {
  test('has everything on disk that the ledger has recorded when it crashes, and loses what others wrote', async () => {
    // Nothing but a commit that asks for it reaches the disk during this test.
    const settings = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' };
    let began = performance.now();
    const server = await startPostgres({ settings });
    onTestFinished(() => server.close());
    const connection = await migrated(server);
    await sql(connection, 'CREATE TABLE others (value int)');
    const { ledger } = await ledgerOf(connection, emailsOf(6));
    const steps: Record<string, () => Promise<unknown>> = {
      claim: () => ledger.claim(0, 'worker'),
      intent: () => ledger.intent(0, 1, '10101'),
      release: () => ledger.release(0, 1, { result: 'not-done' }),
      sealed: () => ledger.seal(1, sealedKey(1)),
      delivered: () => ledger.delivered(1, '004-1', 'vault/1'),
      session: () =>
        ledger.session({ worker: 'w', sink: '', startedAt: 1, pid: 1, host: 'h', adminAccountId: 'a', service: 's' }),
      baseline: () => ledger.baseline('10101', { at: 1, batch: 0, found: [{ entry: 2, accountId: 'account' }] }),
      closed: () => ledger.closeGroup('10101', 'too_many_members'),
    };
    const lost: string[] = [];
    for (const [name, step] of Object.entries(steps)) {
      await step();
      await sql(connection, 'INSERT INTO others VALUES (1)');

      const isInTime = performance.now() - began < 8000;
      began = performance.now();
      await server.restart();

      const { rows } = await sql(connection, 'SELECT count(*)::int FROM b2_partner.events WHERE event->>$1 = $2', [
        'type',
        name,
      ]);
      expect(rows, name).toEqual([{ count: 1 }]);
      // Otherwise the server would have kept anything, and this test would show nothing. It writes every ten seconds.
      if (isInTime) lost.push(name);
      const { rows: others } = await sql(connection, 'SELECT count(*)::int FROM others');
      if (isInTime) expect(others, name).toEqual([{ count: 0 }]);
      await sql(connection, 'TRUNCATE others');
    }
    expect(lost).not.toEqual([]);
  });
});
