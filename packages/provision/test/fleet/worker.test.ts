import { isThere } from '@b2-partner/servers';
import { describe, expect, test } from 'vitest';
import { enqueueRun } from '../../src/bullmq.ts';
import { listOpenEntries } from '../../src/postgres.ts';
import { fleetServers, fleetWorld, type QueueKind } from '../support/fleet.ts';
import { entriesFor, keysIn } from '../support/world.ts';

describe.each<QueueKind>(['PostgreSQL', 'Redis'])('a fleet with a queue in %s', (kind) => {
  describe.runIf(isThere('PostgreSQL') && isThere(kind))('', () => {
    const servers = fleetServers(kind);

    const fleet = (entries: ReturnType<typeof entriesFor>) => fleetWorld(servers, entries);

    test('works on a run until every entry has its outcome', async () => {
      const { mock, ground, ledger, keys, outcomes, start } = await fleet(entriesFor(40));
      mock.faults.add({ on: 'createGroupMember', do: 'reset-after', skip: 5, count: 2 });
      expect(await enqueueRun({ queue: ground.queue, ledger })).toBe(40);
      expect(await enqueueRun({ queue: ground.queue, ledger })).toBe(40);

      await Promise.all([start().ended, start().ended]);

      expect(new Set(outcomes.map(({ entry }) => entry)).size).toBe(40);
      expect(keysIn(keys)).toHaveLength(38);
      // The same outcome may be told twice.
      const lost = outcomes.filter(({ outcome }) => outcome === 'created-key-lost');
      expect(new Set(lost.map(({ entry }) => entry)).size).toBe(2);
      expect(mock.requests.filter(({ operation }) => operation === 'createGroupMember')).toHaveLength(40);
      expect(await listOpenEntries(ground.ledger)).toEqual([]);
    });

    test('finds entries that the queue does not know', async () => {
      const { keys, start } = await fleet(entriesFor(5));

      await start().ended;

      expect(keysIn(keys)).toHaveLength(5);
    });

    test('stands still as a whole for as long as the service asks', async () => {
      const { mock, ground, ledger, keys, start } = await fleet(entriesFor(60));
      mock.faults.add({ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 3, skip: 12, count: 1 });
      await enqueueRun({ queue: ground.queue, ledger });

      await Promise.all([1, 2, 3].map(() => start({ concurrency: 2 }).ended));

      expect(keysIn(keys)).toHaveLength(60);
      const creations = mock.requests.filter(({ operation }) => operation === 'createGroupMember');
      const limited = creations.findIndex(({ status }) => status === 429);
      const limitedAt = creations[limited]?.at ?? 0;
      const during = creations.filter(({ at }) => at > limitedAt && at < limitedAt + 3000);
      // What was under way, and not the 47 that were left.
      expect(limitedAt).toBeGreaterThan(0);
      expect(during.length).toBeLessThan(20);
    });

    test('stops when no entry can go on, and the entry stays in the queue', async () => {
      const { mock, ground, ledger, keys, start } = await fleet(entriesFor(3));
      mock.faults.add({ on: 'createGroupMember', do: 'error', code: 'invalid_sms_phone', count: 1 });
      await enqueueRun({ queue: ground.queue, ledger });

      await expect(start({ concurrency: 1 }).ended).rejects.toMatchObject({ code: 'invalid_sms_phone' });
      expect(await listOpenEntries(ground.ledger)).not.toEqual([]);

      await start().ended;
      expect(keysIn(keys)).toHaveLength(3);
    });

    test('finishes what is under way when it is closed, and leaves the rest to the others', async () => {
      const { mock, ground, ledger, keys, start } = await fleet(entriesFor(30));
      mock.faults.add({ on: 'createGroupMember', do: 'slow', delay: 100 });
      await enqueueRun({ queue: ground.queue, ledger });
      const first = start({ concurrency: 4 });
      await expect.poll(() => mock.requests.length).toBeGreaterThan(4);

      await first.close();

      const made = mock.snapshot().events.filter(({ type }) => type === 'created');
      expect(keysIn(keys)).toHaveLength(made.length);
      expect(made.length).toBeLessThan(30);
      await start().ended;
      expect(keysIn(keys)).toHaveLength(30);
    });
  });
});
