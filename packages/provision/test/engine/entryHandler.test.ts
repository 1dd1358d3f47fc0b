import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginRun, createEntryHandler, type EntryHandlerOptions, fileLedger, fileSink } from '../../src/index.ts';
import { jumpingClock, keysIn, world } from '../support/world.ts';

const input = {
  header: { groups: [], digest: '' },
  entries: [0, 1, 2].map((index) => ({ email: `c-${index}@customers.example`, line: index + 1, groupId: '10101' })),
  append: false,
};

test('a job engine runs entries to their outcome, each when it is due, as often as it likes', async () => {
  const { client, folder, mock } = world();
  const ledger = fileLedger(join(folder, 'l'));
  const clock = jumpingClock(Date.now());
  await ledger.begin(input);
  const handle = createEntryHandler({ client, ledger, sink: fileSink(join(folder, 'k')), clock });
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', skip: 1, count: 1 });

  expect(await handle(0)).toMatchObject({ outcome: { outcome: 'created', email: 'c-0@customers.example' } });
  expect(await handle(0)).toMatchObject({ outcome: { outcome: 'created' } });
  for (let turns = 0; turns < 5; turns += 1) {
    const handled = await handle(1);
    if ('outcome' in handled) break;
    clock.advance(Math.max(0, handled.again.getTime() - clock.now()));
  }
  expect(await handle(1)).toMatchObject({ outcome: { outcome: 'created-key-lost' } });
  mock.faults.add({ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 30, count: 1 });
  const limited = await handle(2);
  expect(limited).toMatchObject({ again: expect.any(Date), pauseUntil: expect.any(Date) });
  expect(await handle(2)).toMatchObject({ outcome: { outcome: 'created' } });
  expect(keysIn(join(folder, 'k'))).toHaveLength(2);
  await ledger.close();
});

test('a handler rejects when no request should be sent for anybody', async () => {
  const { client, folder, mock } = world();
  const ledger = fileLedger(join(folder, 'l'));
  await ledger.begin(input);
  const handle = createEntryHandler({ client, ledger, sink: fileSink(join(folder, 'k')) });
  mock.faults.add({ on: 'createGroupMember', do: 'error', code: 'invalid_sms_phone', count: 1 });

  await expect(handle(0)).rejects.toMatchObject({ code: 'invalid_sms_phone' });
  expect(await handle(0)).toMatchObject({ outcome: { outcome: 'created' } });
  await ledger.close();
});

/** A handler of three entries whose sink can fail. */
async function handlerWithSink(options: Partial<EntryHandlerOptions> = {}) {
  const { client, folder, mock } = world();
  const ledger = fileLedger(join(folder, 'l'));
  await ledger.begin(input);
  const clock = jumpingClock(Date.now());
  const stored: string[] = [];
  const sink = { isDown: false };
  const handle = createEntryHandler({
    client,
    ledger,
    clock,
    sink: {
      name: 'test',
      check: async () => {},
      async put({ email }) {
        if (sink.isDown) throw new Error('the vault is sealed');
        stored.push(email);
        return { ref: email };
      },
    },
    ...options,
  });
  const creations = () => mock.requests.filter(({ operation }) => operation === 'createGroupMember').length;
  return { handle, ledger, sink, stored, mock, creations, clock };
}

test('while the sink takes no keys, no more accounts are made than may wait, and then all go on', async () => {
  const { handle, sink, stored, creations } = await handlerWithSink({ maxUndelivered: 1 });
  sink.isDown = true;
  const handled = [0, 1, 2].map((entry) => handle(entry));
  await expect.poll(creations).toBeGreaterThan(0);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  // Those that asked before the first key came.
  expect(creations()).toBeLessThanOrEqual(3);
  expect(stored).toEqual([]);

  sink.isDown = false;

  for (const one of await Promise.all(handled)) expect(one).toMatchObject({ outcome: { outcome: 'created' } });
  expect(stored).toHaveLength(3);
});

test('a stopped handler finishes what is under way, and gives back the rest', async () => {
  const { handle, sink, ledger, mock, stored } = await handlerWithSink();
  mock.faults.add({ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 30, count: 1 });
  expect(await handle(0)).toMatchObject({ again: expect.any(Date) });
  sink.isDown = true;
  const waiting = handle(1);
  await expect.poll(async () => (await ledger.entry(1)).keys.length).toBe(1);

  handle.stop();

  expect(await waiting).toMatchObject({ again: expect.any(Date) });
  expect(await handle(2)).toMatchObject({ again: expect.any(Date) });
  expect((await ledger.entry(2)).attempts).toEqual([]);
  sink.isDown = false;
  await handle.close();
  expect(stored).toEqual([]);
  await ledger.close();
});

test('entries that are added later are worked on like the others', async () => {
  const { handle, ledger, mock, clock } = await handlerWithSink();
  expect(await handle(0)).toMatchObject({ outcome: { outcome: 'created' } });
  await ledger.close();
  const added = { email: 'later@customers.example', line: 4, groupId: '10101' };
  await ledger.begin({ ...input, entries: [...input.entries, added], append: true });
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });

  let handled = await handle(3);
  for (let turn = 0; turn < 5 && 'again' in handled; turn += 1) {
    clock.advance(Math.max(0, handled.again.getTime() - clock.now()));
    handled = await handle(3);
  }

  expect(handled).toMatchObject({ outcome: { outcome: 'created-key-lost', email: 'later@customers.example' } });
});

test('a run that was begun for an account takes no worker of another one', async () => {
  const { client, folder } = world();
  const ledger = fileLedger(join(folder, 'l'));
  const sink = fileSink(join(folder, 'k'));
  const begun = { ledger, sink, adminAccountId: 'another0account' };
  await beginRun([{ email: 'c-0@customers.example', group: '10101' }], begun);
  const handle = createEntryHandler({ client, ledger, sink });

  await expect(handle(0)).rejects.toThrow(/belongs to account another0account, not to/);
  await ledger.close();
  const mine = beginRun([{ email: 'c-0@customers.example', group: '10101' }], { ...begun, adminAccountId: 'mine' });
  await expect(mine).rejects.toThrow(/belongs to account another0account, not to mine/);
});
