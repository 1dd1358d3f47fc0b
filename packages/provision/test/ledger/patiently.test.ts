import { expect, test } from 'vitest';
import { LedgerError } from '../../src/ledger/ledgerError.ts';
import { patiently } from '../../src/ledger/patiently.ts';

/** A clock whose waits take no time, and an action that fails while a database is away. */
function world() {
  let time = 0;
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
  const away = new LedgerError('unreachable', 'away');
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { clock, away, pass };
}

test('a process that was suspended in the middle of a call asks again, however long it slept', async () => {
  const { clock, away, pass } = world();
  let calls = 0;
  const done = patiently(clock, async () => {
    calls += 1;
    if (calls > 1) return 'done';
    pass(3_600_000);
    throw away;
  });
  expect(await done).toBe('done');
});

test('a database that stays away is given up after a minute, at once without patience', async () => {
  const { clock, away } = world();
  const never = async () => {
    throw away;
  };
  await expect(patiently(clock, never)).rejects.toBe(away);
  expect(clock.now()).toBeGreaterThanOrEqual(60_000);
  expect(clock.now()).toBeLessThan(63_000);
  const before = clock.now();
  await expect(patiently(clock, never, 0)).rejects.toBe(away);
  expect(clock.now()).toBe(before);
});

test('what is wrong for good is not tried again', async () => {
  const { clock } = world();
  const wrong = new LedgerError('failed', 'no such table');
  let calls = 0;
  const fails = async () => {
    calls += 1;
    throw wrong;
  };
  await expect(patiently(clock, fails)).rejects.toBe(wrong);
  expect(calls).toBe(1);
});
