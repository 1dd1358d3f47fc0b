import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginRun, createEntryHandler, fileSink, type Ledger } from '../../src/index.ts';
import { memoryLedger } from '../../src/testing.ts';
import { world } from '../support/world.ts';

test('an account that was there ends existed, also when another worker lists its Group after its entry was read', async () => {
  const { client, folder, mock } = world();
  const member = 'there@customers.example';
  await client.createGroupMember({ groupId: '10101', memberEmail: member, deliver: () => {} });
  const memory = memoryLedger();
  const sink = fileSink(join(folder, 'keys.jsonl'));
  const rows = [member, 'new@customers.example'].map((email) => ({ email, group: '10101' }));
  await beginRun(rows, { ledger: memory, sink, seal: { recipients: [recipient] } });
  const fast = createEntryHandler({ client, ledger: memory, sink });
  let isFirst = true;
  const slow: Ledger = {
    ...memory,
    // The reply takes long, and somebody else lists the Group meanwhile.
    async entry(number) {
      const state = await memory.entry(number);
      if (isFirst) {
        isFirst = false;
        await fast(1);
      }
      return state;
    },
  };
  const handled = await createEntryHandler({ client, ledger: slow, sink })(0);

  expect(handled).toMatchObject({ outcome: { outcome: 'existed', email: member } });
  expect(mock.requests.filter(({ operation }) => operation === 'createGroupMember')).toHaveLength(2);
});

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
