import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import type { Entry } from '../entry/entry.ts';
import { type EntryState, phaseOf } from '../entry/state.ts';
import type { Ledger, RunInput } from '../ledger/ledger.ts';
import type { SealedKey } from '../seal/sealedKey.ts';

/** One thing that an implementation must do. Run each as a test of its own. */
export interface ConformanceCase {
  /** What it must do, as a sentence. */
  name: string;
  /** Rejects when it does not. */
  run: () => Promise<void>;
}

/** An empty ledger under test. */
export interface LedgerUnderTest {
  ledger: Ledger;
  /** Opens what was recorded again, as another process would. Absent: the ledger does not outlive its process. */
  reopen?: () => Promise<Ledger>;
}

/**
 * What every `Ledger` must do.
 *
 * @example for (const { name, run } of ledgerCases(openMine)) test(name, run);
 */
export function ledgerCases(open: () => Promise<LedgerUnderTest>): ConformanceCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    run: async () => {
      const { ledger, reopen } = await open();
      const run = { current: ledger };
      try {
        await ledger.begin(inputOf(entries));
        await check({
          ledger,
          again: async () => {
            if (!reopen) return ledger;
            run.current = await reopen();
            return run.current;
          },
        });
      } finally {
        await run.current.close();
      }
    },
  }));
}

interface Tools {
  ledger: Ledger;
  /** The ledger as the next process finds it. */
  again: () => Promise<Ledger>;
}

const entries: Entry[] = [
  { email: 'customer-1@customers.example', line: 2, groupId: '10101', ref: 'C-1' },
  { email: 'customer-2@customers.example', line: 3, groupId: '10101' },
  { email: 'customer-2@customers.example', line: 4, groupId: '10101', duplicateOf: 3 },
];

function inputOf(list: Entry[], append = false): RunInput {
  return { header: { groups: ['10101'], digest: `digest of ${list.length}` }, entries: list, append };
}

const key: SealedKey = {
  applicationKeyId: '0041d0c0ffee1230000000001',
  accountId: '1d0c0ffee123',
  email: 'customer-1@customers.example',
  groupId: '10101',
  createdAt: '2026-11-26T00:00:00.000Z',
  origin: 'creation',
  dataKey: 'worker-1',
  nonce: 1,
  text: 'c2VhbGVk',
};

const cases: Record<string, (tools: Tools) => Promise<void>> = {
  'keeps the entries in order, and knows the duplicates': async ({ again }) => {
    const states = await all(await again());
    deepStrictEqual(
      states.map(({ entry }) => entry),
      entries,
    );
    deepStrictEqual(states.map(phaseOf), ['pending', 'pending', 'final']);
  },

  'finds the run again, with and without its input': async ({ ledger, again }) => {
    const { header } = await ledger.run();
    strictEqual((await (await again()).run()).header.run, header.run);
  },

  'gives an entry to one worker at a time, with a higher epoch each time': async ({ ledger }) => {
    const first = await claim(ledger, 0);
    strictEqual(await ledger.claim(0, 'worker-2'), 'busy');
    await ledger.release(0, first, {});
    strictEqual((await claim(ledger, 0, 'worker-2')) > first, true);
    strictEqual(await ledger.claim(2, 'worker-1'), 'final');
  },

  'keeps an intent before it resolves': async ({ ledger, again }) => {
    await ledger.intent(0, await claim(ledger, 0), '10101');
    const { attempts } = await (await again()).entry(0);
    deepStrictEqual(
      attempts.map(({ groupId, result }) => [groupId, result]),
      [['10101', 'in-flight']],
    );
  },

  'rejects the intent of an older claim': async ({ ledger }) => {
    const first = await claim(ledger, 0);
    await ledger.release(0, first, {});
    await claim(ledger, 0, 'worker-2');
    await rejects(ledger.intent(0, first, '10101'), { name: 'LedgerError', problem: 'stale-claim' });
  },

  'keeps a key before it resolves, once per key ID': async ({ ledger, again }) => {
    await ledger.intent(0, await claim(ledger, 0), '10101');
    await ledger.seal(0, key);
    await ledger.seal(0, key);
    const state = await (await again()).entry(0);
    deepStrictEqual(
      state.keys.map(({ sealed }) => sealed),
      [key],
    );
    strictEqual(phaseOf(state), 'sealed');
  },

  'takes a key from a worker that has lost its claim, over an outcome that was decided': async ({ ledger, again }) => {
    const epoch = await claim(ledger, 0);
    await ledger.intent(0, epoch, '10101');
    await ledger.settle(0, epoch, { outcome: 'created-key-lost', accountId: key.accountId });
    await ledger.seal(0, key);
    const next = await again();
    strictEqual(phaseOf(await next.entry(0)), 'sealed');
    await next.delivered(0, key.applicationKeyId, 'vault/1');
    strictEqual(phaseOf(await next.entry(0)), 'final');
    strictEqual((await next.entry(0)).verdict?.outcome, 'created-key-lost');
  },

  'keeps where the sink has a key': async ({ ledger, again }) => {
    await ledger.seal(0, key);
    await ledger.delivered(0, key.applicationKeyId, 'vault/1');
    await ledger.delivered(0, key.applicationKeyId, 'vault/2');
    const [state] = (await (await again()).entry(0)).keys;
    strictEqual(state?.ref, 'vault/1');
  },

  'takes the outcome of the newest claim, and no other': async ({ ledger, again }) => {
    const first = await claim(ledger, 0);
    await ledger.release(0, first, {});
    const second = await claim(ledger, 0, 'worker-2');
    strictEqual(await ledger.settle(0, first, { outcome: 'unknown' }), false);
    strictEqual(await ledger.settle(0, second, { outcome: 'rejected', code: 'invalid_region' }), true);
    strictEqual(await ledger.settle(0, second, { outcome: 'unknown' }), false);
    deepStrictEqual((await (await again()).entry(0)).verdict, { outcome: 'rejected', code: 'invalid_region' });
  },

  'takes no outcome over a key': async ({ ledger }) => {
    const epoch = await claim(ledger, 0);
    await ledger.seal(0, key);
    strictEqual(await ledger.settle(0, epoch, { outcome: 'unknown' }), false);
    strictEqual((await ledger.entry(0)).verdict, undefined);
  },

  'leaves an entry undecided for a key of another account': async ({ ledger }) => {
    const epoch = await claim(ledger, 0);
    await ledger.seal(0, { ...key, origin: 'stray' });
    strictEqual(await ledger.settle(0, epoch, { outcome: 'unknown' }), true);
    strictEqual(phaseOf(await ledger.entry(0)), 'sealed');
  },

  'knows what became of a request when it is told': async ({ ledger }) => {
    const epoch = await claim(ledger, 0);
    await ledger.intent(0, epoch, '10101');
    await ledger.release(0, epoch, { result: 'not-done' });
    strictEqual(phaseOf(await ledger.entry(0)), 'pending');
    const next = await claim(ledger, 0);
    await ledger.intent(0, next, '10101');
    await ledger.release(0, next, { result: 'unknown', absentAt: 5 });
    strictEqual(phaseOf(await ledger.entry(0)), 'open');
    strictEqual((await ledger.entry(0)).absentAt, 5);
  },

  'believes a baseline for entries without a request only': async ({ ledger, again }) => {
    await ledger.intent(1, await claim(ledger, 1), '10101');
    const found = [0, 1].map((entry) => ({ entry, accountId: `account-${entry}` }));
    await ledger.baseline('10101', { at: 1, batch: 0, found });
    const next = await again();
    deepStrictEqual((await next.entry(0)).existing, { groupId: '10101', accountId: 'account-0' });
    strictEqual((await next.entry(1)).existing, undefined);
    strictEqual((await next.run()).baselines.get('10101')?.length, 1);
  },

  'keeps closed Groups and sessions': async ({ ledger, again }) => {
    const session = {
      worker: 'worker-1',
      sink: 'sealed',
      startedAt: 1,
      pid: 1,
      host: 'here',
      adminAccountId: 'a',
      service: 's',
    };
    await ledger.session(session);
    await ledger.closeGroup('10101', 'too_many_members');
    const { closedGroups, sessions } = await (await again()).run();
    deepStrictEqual([...closedGroups], [['10101', 'too_many_members']]);
    deepStrictEqual(sessions, [session]);
  },

  'appends what is new, and nothing else': async ({ ledger }) => {
    const more: Entry[] = [
      ...entries.slice(0, 2),
      { email: 'customer-3@customers.example', line: 5, groupId: '10101' },
    ];
    const next = await reopened(ledger, inputOf(more, true));
    strictEqual(next.entries, 4);
    strictEqual((await ledger.entry(3)).batch, 1);
  },

  'rejects other input': async ({ ledger }) => {
    await rejects(reopened(ledger, inputOf(entries.slice(0, 1))), { name: 'LedgerError', problem: 'other-run' });
    await ledger.begin(inputOf(entries));
    const moved = entries.map((entry) => ({ ...entry, groupId: '10102' }));
    await rejects(reopened(ledger, inputOf(moved, true)), { name: 'LedgerError', problem: 'other-run' });
    await ledger.begin(inputOf(entries));
  },
};

async function reopened(ledger: Ledger, input: RunInput) {
  await ledger.close();
  return ledger.begin(input);
}

async function claim(ledger: Ledger, entry: number, worker = 'worker-1'): Promise<number> {
  const claimed = await ledger.claim(entry, worker);
  if (typeof claimed === 'string') throw new Error(`Entry ${entry} is ${claimed}.`);
  // A worker decides by the state that comes with its claim.
  deepStrictEqual(claimed.state, await ledger.entry(entry));
  return claimed.epoch;
}

async function all(ledger: Ledger): Promise<EntryState[]> {
  const states: EntryState[] = [];
  for await (const state of ledger.entries()) states.push(state);
  return states;
}
