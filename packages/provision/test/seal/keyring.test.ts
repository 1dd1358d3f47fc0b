import { expect, test } from 'vitest';
import type { Ledger, Session } from '../../src/ledger/ledger.ts';
import { memoryLedger } from '../../src/ledger/memoryLedger.ts';
import { Keyring } from '../../src/seal/keyring.ts';

const session = { adminAccountId: '', service: '', sink: '', startedAt: 0 };
const facts = { applicationKeyId: '0041', accountId: '1d0c', email: 'a@customers.example', createdAt: '' };

test('a session that may or may not be recorded is begun again with the same data key', async () => {
  const dataKeys = new Map<string, Buffer>();
  const resumeKeys = {
    read: async () => new Map(dataKeys),
    // The first one that is recorded counts.
    add: async (_: string, worker: string, key: Buffer) =>
      void (dataKeys.has(worker) || dataKeys.set(worker, Buffer.from(key))),
  };
  const inner = memoryLedger();
  let failures = 1;
  const ledger: Ledger = {
    ...inner,
    resumeKeys,
    async session(given: Session) {
      await inner.session(given);
      if (failures-- > 0) throw new Error('the connection broke after the commit');
    },
  };
  await ledger.begin({ header: { groups: [], digest: '' }, entries: [], append: false });
  const keyring = new Keyring();
  await keyring.load(ledger);

  await expect(keyring.begin(ledger, session)).rejects.toThrow('broke');
  await keyring.begin(ledger, session);
  const first = keyring.sealer.seal(0, facts, 'K005-secret', 'creation');
  await keyring.begin(ledger, session);
  const second = keyring.sealer.seal(0, facts, 'K005-secret', 'creation');

  const next = new Keyring();
  await next.load(ledger);
  expect(next.open(0, first)).toBe('K005-secret');
  // One data key never uses a nonce twice.
  expect(second.nonce).not.toBe(first.nonce);
});
