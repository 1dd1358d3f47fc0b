import { isThere } from '@b2-partner/servers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkQueue, enqueueRun, QueueError, startWorker } from '../../src/bullmq.ts';
import { queueBackend } from '../../src/fleet/queueBackend.ts';
import { limiter, RunQueue } from '../../src/fleet/runQueue.ts';
import { listOpenEntries } from '../../src/postgres.ts';
import { fleetServers, fleetWorld, type QueueKind } from '../support/fleet.ts';
import { migrated, unreliable } from '../support/postgres.ts';
import { entriesFor, keysIn } from '../support/world.ts';

describe.each<QueueKind>(['PostgreSQL', 'Redis'])('a queue in %s', (kind) => {
  describe.runIf(isThere('PostgreSQL') && isThere(kind))('', () => {
    const servers = fleetServers(kind);
    const server = () => servers.redis ?? servers.postgres;

    test('may be away when a worker starts', async () => {
      const { keys, start } = await fleetWorld(servers, entriesFor(3));
      await server().stop();
      const warnings: string[] = [];
      const worker = start({ onEvent: (event) => 'message' in event && warnings.push(event.message) });
      const isWarned = () => warnings.some((message) => message.includes('The queue does not answer'));
      await expect.poll(isWarned).toBe(true);

      await server().start();
      await worker.ended;

      expect(keysIn(keys)).toHaveLength(3);
    });

    test('may be away when a worker ends: the request that is under way is finished, and its key is kept', async () => {
      const { mock, keys, ground, ledger, start } = await fleetWorld(servers, entriesFor(1));
      mock.faults.add({ on: 'createGroupMember', do: 'slow', delay: 500 });
      await enqueueRun({ queue: ground.queue, ledger });
      const worker = start({ untilDone: false });
      const creations = () => mock.requests.filter(({ operation }) => operation === 'createGroupMember');
      await expect.poll(creations).toHaveLength(1);

      await server().stop();
      const closed = worker.close();
      // The ledger of this test is in the same server.
      if (kind === 'PostgreSQL') await server().start();
      await closed;
      if (kind === 'Redis') await server().start();

      expect(keysIn(keys)).toHaveLength(1);
      await start().ended;
      expect(await listOpenEntries(ground.ledger)).toEqual([]);
      expect(creations()).toHaveLength(1);
    });

    test('keeps a pause when a shorter one is asked for', async () => {
      const { queue: connection } = await servers.ground();
      const queue = new RunQueue(connection);
      const view = queueBackend(connection).queue();
      onTestFinished(() => Promise.all([queue.close(), view.close()]).then(() => {}));

      await queue.pause(600_000);
      await queue.pause(10);
      expect(await view.getRateLimitTtl(limiter.max)).toBeGreaterThan(300_000);

      await queue.pause(1_200_000);
      expect(await view.getRateLimitTtl(limiter.max)).toBeGreaterThan(900_000);
    });

    test('says that it cannot be reached, without its password', async () => {
      const scheme = kind === 'Redis' ? 'redis' : 'postgres';
      const queue = new RunQueue(`${scheme}://somebody:s3cret@127.0.0.1:1/0`);
      onTestFinished(() => queue.close());

      const failure = await queue.ready(AbortSignal.timeout(5000)).catch((error: unknown) => error);

      expect(failure).toMatchObject({ problem: 'unreachable', message: 'The queue does not answer (ECONNREFUSED).' });
      expect(JSON.stringify(failure)).not.toContain('s3cret');
    });
  });
});

describe.runIf(isThere('PostgreSQL'))('a queue in PostgreSQL', () => {
  const servers = fleetServers('PostgreSQL');

  test('without tables ends the worker, which names the command that makes them', async () => {
    const connection = await migrated(servers.postgres);
    const worker = startWorker({ queue: connection, open: () => Promise.reject(), openEntries: async () => [] });
    onTestFinished(() => worker.close());

    await expect(worker.ended).rejects.toMatchObject({
      problem: 'not-migrated',
      message: expect.stringContaining('b2-partner ledger migrate'),
    });
  });

  test('of another database ends the worker', async () => {
    const connection = (await servers.postgres.createDatabase()).replace(/\/[^/]+$/, '/nowhere');
    const worker = startWorker({ queue: connection, open: () => Promise.reject(), openEntries: async () => [] });
    onTestFinished(() => worker.close());

    await expect(worker.ended).rejects.toMatchObject({ problem: 'access' });
  });

  test('that breaks off while it is looked at is said to be away, and the process lives on', async () => {
    const { queue } = await servers.ground();
    const proxy = await unreliable(queue);
    proxy.cut((request) => request.includes('SELECT'));

    await expect(checkQueue(proxy.connection)).rejects.toMatchObject({ problem: 'unreachable' });
    await checkQueue(proxy.connection);
  });

  test.each([
    { what: 'the queue', which: 1 },
    { what: 'the worker', which: 2 },
  ])('may break off the first connection of $what: the worker connects again', async ({ which }) => {
    const { keys, ground, start } = await fleetWorld(servers, entriesFor(3));
    const proxy = await unreliable(ground.queue);
    let connections = 0;
    proxy.cut((request) => {
      connections += request.includes('user\0postgres') ? 1 : 0;
      return connections === which;
    });
    const warnings: string[] = [];
    const onEvent = (event: object) => 'message' in event && warnings.push(String(event.message));

    await start({ queue: proxy.connection, onEvent }).ended;

    expect(connections).toBe(which);
    expect(warnings).toContainEqual(expect.stringContaining('The queue does not answer'));
    expect(keysIn(keys)).toHaveLength(3);
  });

  test('takes a connection string with options', async () => {
    const { ground, ledger } = await fleetWorld(servers, entriesFor(2));

    const queue = `${ground.queue}?options=-c%20statement_timeout%3D60000&application_name=ours`;

    expect(await enqueueRun({ queue, ledger })).toBe(2);
  });
});

test('a connection string of something else is rejected', () => {
  expect(() => new RunQueue('mysql://somebody:s3cret@db/queue')).toThrow(QueueError);
});
