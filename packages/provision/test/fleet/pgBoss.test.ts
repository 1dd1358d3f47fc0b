import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { beginRun, createEntryHandler, fileSink } from '../../src/index.ts';
import { listOpenEntries, postgresLedger } from '../../src/postgres.ts';
import { identity } from '../support/fleet.ts';
import { workWithPgBoss } from '../support/pgBossWorker.ts';
import { migrated, withPostgres } from '../support/postgres.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

withPostgres(
  'the handler in pg-boss',
  (server) => {
    test('works on a run, waits where the service asks to, and loses no entry', async () => {
      const { mock, client, folder } = world();
      const connection = await migrated(server);
      const { recipient } = await identity();
      const keys = join(folder, 'keys.jsonl');
      mock.faults.add({ on: 'createGroupMember', do: 'reset-after', skip: 3, count: 2 });
      mock.faults.add({ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 1, skip: 8, count: 1 });
      const ledger = postgresLedger({ connection });
      onTestFinished(() => ledger.close());
      const seal = { recipients: [recipient] };
      await beginRun(entriesFor(20), { ledger, sink: fileSink(keys), seal, quiet: 0 });
      const entries = (await listOpenEntries(connection)).map(({ entry }) => entry);

      const handle = createEntryHandler({ client, ledger, sink: fileSink(keys) });
      const worker = await workWithPgBoss(connection, handle, { entries, concurrency: 4 });
      onTestFinished(() => worker.close());

      await expect.poll(() => listOpenEntries(connection), { timeout: 60_000, interval: 200 }).toEqual([]);
      expect(keysIn(keys)).toHaveLength(18);
      const accounts = mock.snapshot().events.filter(({ type }) => type === 'created');
      expect(accounts).toHaveLength(20);
    });
  },
  { settings: { max_connections: '200' } },
);
