import { deepStrictEqual, notStrictEqual, rejects, strictEqual } from 'node:assert';
import type { KeyInHand } from '../seal/sealedKey.ts';
import type { Sink } from '../sinks/sink.ts';
import type { ConformanceCase } from './ledgerCases.ts';

/** An empty sink under test. */
export interface SinkUnderTest {
  sink: Sink;
  /** What it keeps now, without canaries. */
  stored: () => Promise<{ applicationKeyId: string; applicationKey: string }[]>;
  /** Takes away what it needs to store keys: its folder, its server, its permission. Absent: nothing can be taken. */
  breakIt?: () => Promise<void>;
}

/**
 * What every `Sink` must do.
 *
 * @example for (const { name, run } of sinkCases(openMine)) test(name, run);
 */
export function sinkCases(open: () => Promise<SinkUnderTest>): ConformanceCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    run: async () => {
      const tools = await open();
      try {
        await check(tools);
      } finally {
        await tools.sink.close?.();
      }
    },
  }));
}

const key: KeyInHand = {
  applicationKeyId: '0041d0c0ffee1230000000001',
  applicationKey: 'K004exampleexampleexampleexampl',
  accountId: '1d0c0ffee123',
  email: 'customer-1@customers.example',
  groupId: '10101',
  region: 'eu-central',
  s3Endpoint: 's3.eu-central-003.backblazeb2.com',
  ref: 'C-1',
  createdAt: '2026-11-26T00:00:00.000Z',
};

const other: KeyInHand = {
  ...key,
  applicationKeyId: '0041d0c0ffee9990000000001',
  applicationKey: 'K004anotherexampleexampleexamp',
  accountId: '1d0c0ffee999',
};

const halves = ({ applicationKeyId, applicationKey }: KeyInHand) => ({ applicationKeyId, applicationKey });

const cases: Record<string, (tools: SinkUnderTest) => Promise<void>> = {
  'stores a key before it resolves, and says where': async ({ sink, stored }) => {
    await sink.check();
    const { ref } = await sink.put(key);
    deepStrictEqual((await stored()).map(pick), [halves(key)]);
    strictEqual(ref.includes(key.applicationKey), false);
    notStrictEqual(ref, '');
  },

  'stores a key once, however often it is put': async ({ sink, stored }) => {
    const refs = [await sink.put(key), await sink.put(key), ...(await Promise.all([sink.put(key), sink.put(key)]))];
    strictEqual(new Set(refs.map(({ ref }) => ref)).size, 1);
    deepStrictEqual((await stored()).map(pick), [halves(key)]);
  },

  'stores many keys at once': async ({ sink, stored }) => {
    await Promise.all([sink.put(key), sink.put(other)]);
    const ids = (await stored()).map(({ applicationKeyId }) => applicationKeyId);
    deepStrictEqual(ids.sort(), [key.applicationKeyId, other.applicationKeyId].sort());
  },

  'leaves nothing behind when it is checked': async ({ sink, stored }) => {
    await sink.check();
    await sink.check();
    deepStrictEqual(await stored(), []);
  },

  'says so when it cannot store, without the key': async ({ sink, breakIt }) => {
    if (!breakIt) return;
    await breakIt();
    await rejects(sink.check());
    await rejects(sink.put(key), (error: Error) => !String(error.stack).includes(key.applicationKey));
  },
};

function pick(stored: { applicationKeyId: string; applicationKey: string }) {
  const { applicationKeyId, applicationKey } = stored;
  return { applicationKeyId, applicationKey };
}
