import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEntryHandler, fileLedger, fileSink } from '../../src/index.ts';
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
