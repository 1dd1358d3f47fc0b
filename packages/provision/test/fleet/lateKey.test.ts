import { join } from 'node:path';
import type { FetchLike } from '@b2-partner/client';
import { PartnerClient } from '@b2-partner/client';
import { expect, onTestFinished, test } from 'vitest';
import { beginRun, createEntryHandler, fileSink } from '../../src/index.ts';
import { postgresLedger } from '../../src/postgres.ts';
import { identity } from '../support/fleet.ts';
import { migrated, withPostgres } from '../support/postgres.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

withPostgres('a fleet', (server) => {
  test('takes the key of a worker that was stopped until the others had decided', async () => {
    const { mock, client, folder } = world();
    const connection = await migrated(server);
    const { recipient } = await identity();
    const [slept, stopped] = [fileSink(join(folder, 'one.jsonl')), fileSink(join(folder, 'two.jsonl'))];
    const seal = { recipients: [recipient] };
    const run = postgresLedger({ connection });
    onTestFinished(() => run.close());
    const { header } = await beginRun(entriesFor(1), { ledger: run, sink: slept, seal });

    // Its response is there, and the worker is not.
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const fetch: FetchLike = async (url, init) => {
      const response = await mock.fetch(url, init as RequestInit);
      if (/create_group/.test(url)) await asleep;
      return response;
    };
    const sleepy = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch });
    const worker = async (of: PartnerClient, sink: typeof slept, ahead: () => number) => {
      const ledger = postgresLedger({ connection, run: header.run, expiresAfter: 0 });
      onTestFinished(() => ledger.close());
      await ledger.begin();
      const clock = { now: () => Date.now() + ahead(), sleep: async () => {} };
      return createEntryHandler({ client: of, ledger, sink, clock });
    };
    let passed = 0;
    const first = await worker(sleepy, stopped, () => 0);
    const second = await worker(client, slept, () => passed);
    const late = first(0);
    await expect.poll(async () => mock.snapshot().events.filter(({ type }) => type === 'created').length).toBe(1);

    passed = 300_000;
    let decided = await second(0);
    for (let turn = 0; turn < 5 && 'again' in decided; turn += 1) {
      passed += Math.max(0, decided.again.getTime() - Date.now() - passed);
      decided = await second(0);
    }
    expect(decided).toMatchObject({ outcome: { outcome: 'created-key-lost' } });

    wake();
    expect(await late).toMatchObject({ outcome: { outcome: 'created', corrects: 'created-key-lost' } });
    expect(keysIn(join(folder, 'two.jsonl'))).toHaveLength(1);
    expect(await second(0)).toMatchObject({ outcome: { outcome: 'created', corrects: 'created-key-lost' } });
  });
});
