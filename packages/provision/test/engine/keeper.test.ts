import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Keeper } from '../../src/engine/keeper.ts';
import { LedgerError, type LedgerProblem, type ProvisionEvent } from '../../src/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { memoryLedger } from '../../src/ledger/memoryLedger.ts';
import { Keyring } from '../../src/seal/keyring.ts';
import { Spill } from '../../src/seal/spill.ts';
import type { ArrivedKey } from '../../src/service/service.ts';
import { jumpingClock, temporaryFolder } from '../support/world.ts';

const entries = ['a', 'b'].map((name, index) => ({
  email: `${name}@customers.example`,
  line: index + 1,
  groupId: '10101',
}));
const arrived = (email: string): ArrivedKey => ({
  facts: {
    applicationKeyId: `key of ${email}`,
    accountId: '1d0c0ffee123',
    email,
    createdAt: '2026-11-26T00:00:00.000Z',
  },
  applicationKey: 'K005-secret',
});

/** A keeper whose ledger fails to take a key so many times. */
async function keeperOf(problem: LedgerProblem, failures: number) {
  const resumeKeys = { read: async () => new Map<string, Buffer>(), add: async () => {} };
  const ledger: Ledger = { ...memoryLedger(), resumeKeys };
  await ledger.begin({ header: { groups: [], digest: '' }, entries, append: false });
  const keyring = new Keyring();
  await keyring.load(ledger);
  await keyring.begin(ledger, { adminAccountId: '', service: '', sink: '', startedAt: 0 });
  const folder = temporaryFolder();
  const put: string[] = [];
  const seen: string[][] = [];
  let left = failures;
  const events: ProvisionEvent[] = [];
  const clock = jumpingClock();
  const keeper = new Keeper({
    ledger: {
      ...ledger,
      async seal(entry, key) {
        seen.push(readdirSync(folder));
        if (left > 0) {
          left -= 1;
          throw new LedgerError(problem, 'The ledger is away.');
        }
        await ledger.seal(entry, key);
      },
    },
    sink: {
      name: 'test',
      check: async () => {},
      put: async ({ applicationKeyId }) => {
        put.push(applicationKeyId);
        return { ref: applicationKeyId };
      },
    },
    keyring,
    spill: new Spill([folder]),
    entryOf: (email) => (email === 'b@customers.example' ? 1 : undefined),
    onEvent: (event) => events.push(event),
    clock,
  });
  const keep = (email: string) => ledger.entry(0).then((state) => keeper.keep(state, arrived(email)));
  return { keep, ledger, folder, put, seen, events, clock };
}

test('a ledger that is away gets its key when it is back; until then a private file has it, and the sink', async () => {
  const { keep, ledger, folder, put, seen, events } = await keeperOf('unreachable', 3);

  expect(await keep('a@customers.example')).toBe(0);

  expect((await ledger.entry(0)).keys).toHaveLength(1);
  expect(seen.map((files) => files.length)).toEqual([0, 1, 1, 1]);
  expect(readdirSync(folder)).toEqual([]);
  expect(put).toEqual(['key of a@customers.example']);
  expect(events).toMatchObject([{ type: 'key-kept', message: expect.stringContaining('It is kept, sealed, in') }]);
});

test('a ledger that stays away fails the call after a minute, and the file stays', async () => {
  const { keep, folder, clock } = await keeperOf('unreachable', Number.POSITIVE_INFINITY);
  const before = clock.now();

  await expect(keep('a@customers.example')).rejects.toMatchObject({ problem: 'unreachable' });

  expect(clock.now() - before).toBeGreaterThanOrEqual(60_000);
  const [file = ''] = readdirSync(folder);
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
});

test('a ledger that is broken is not asked again', async () => {
  const { keep, seen, folder } = await keeperOf('failed', Number.POSITIVE_INFINITY);

  await expect(keep('a@customers.example')).rejects.toMatchObject({ problem: 'failed' });

  expect(seen).toHaveLength(1);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a key is its entry’s by the email alone, also when the entry is younger than the list of emails', async () => {
  const { keep, ledger } = await keeperOf('failed', 0);

  expect(await keep('A@customers.example')).toBe(0);
  expect(await keep('b@customers.example')).toBe(1);
  expect(await keep('c@elsewhere.example')).toBeUndefined();
  expect((await ledger.entry(0)).keys.map(({ sealed }) => sealed.origin)).toEqual(['creation', 'stray']);
  expect((await ledger.entry(1)).keys.map(({ sealed }) => sealed.origin)).toEqual(['creation']);
});
