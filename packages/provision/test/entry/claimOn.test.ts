import { expect, test } from 'vitest';
import { claimOn } from '../../src/entry/claimOn.ts';
import { fold } from '../../src/entry/fold.ts';
import { type EntryState, newState } from '../../src/entry/state.ts';

const entry = { email: 'a@customers.example', line: 1, groupId: '10101' };

/** An entry whose worker recorded an intent at 1,000 and nothing since. */
function intended(): EntryState {
  const claimed = fold(newState(0, entry, 0), { type: 'claim', entry: 0, epoch: 1, worker: 'first', at: 900 });
  return fold(claimed, { type: 'intent', entry: 0, epoch: 1, groupId: '10101', at: 1000 });
}

const ask = (state: EntryState, now: number, gone: string) =>
  claimOn(state, { worker: 'second', now, expiresAfter: 420_000, isGone: (worker) => worker === gone });

test('an entry is busy until the hold of its worker is over', () => {
  expect(ask(intended(), 420_999, 'nobody')).toBe('busy');
  expect(ask(intended(), 421_000, 'nobody')).toEqual({
    type: 'claim',
    entry: 0,
    epoch: 2,
    worker: 'second',
    at: 421_000,
  });
});

test('an entry of a worker that is certainly gone is taken at once, and its request was sent before that', () => {
  const claim = ask(intended(), 5000, 'first');
  if (typeof claim === 'string') throw new Error(claim);

  const [attempt] = fold(intended(), claim).attempts;

  expect(attempt).toMatchObject({ result: 'in-flight', at: 1000, endedAt: 5000 });
});

test('what became of a request is not touched by a later claim', () => {
  const released = fold(intended(), { type: 'release', entry: 0, epoch: 1, result: 'unknown', endedAt: 2000 });
  const claim = { type: 'claim', entry: 0, epoch: 2, worker: 'second', at: 5000, previousIsGone: true } as const;

  expect(fold(released, claim).attempts).toEqual(released.attempts);
});
