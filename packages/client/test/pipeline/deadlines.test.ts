import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Deadlines } from '../../src/pipeline/deadlines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Deadlines that write down which of them expired, and when. */
function watched() {
  const deadlines = new Deadlines();
  const expired: [string, number][] = [];
  const start = performance.now();
  const set = (name: string, milliseconds: number) =>
    deadlines.set(milliseconds, () => expired.push([name, performance.now() - start]));
  return { deadlines, expired, set };
}

test('each deadline expires in its own time, whatever the order in which they were set', () => {
  const { expired, set } = watched();
  set('late', 300);
  set('early', 100);
  vi.advanceTimersByTime(50);
  set('last', 400);
  set('never', Number.POSITIVE_INFINITY);

  vi.advanceTimersByTime(10_000);

  expect(expired).toEqual([
    ['early', 100],
    ['late', 300],
    ['last', 450],
  ]);
});

test('a deadline that is cleared does not expire, and the others still do', () => {
  const { deadlines, expired, set } = watched();
  const first = set('first', 100);
  set('second', 200);

  deadlines.clear(first);
  vi.advanceTimersByTime(1000);

  expect(expired).toEqual([['second', 200]]);
});

test('a deadline that is set while the timer of an earlier one still runs expires in its time', () => {
  const { deadlines, expired, set } = watched();
  deadlines.clear(set('over', 100));
  vi.advanceTimersByTime(60);
  set('next', 100);

  vi.advanceTimersByTime(1000);

  expect(expired).toEqual([['next', 160]]);
});

test('deadlines of a thousand calls cost one timer', () => {
  const { deadlines, set } = watched();
  const start = vi.spyOn(globalThis, 'setTimeout');

  for (let call = 0; call < 1000; call += 1) deadlines.clear(set('call', 30_000));

  expect(start).toHaveBeenCalledTimes(1);
});

test('a deadline beyond the longest delay of timers does not expire at once', () => {
  const { expired, set } = watched();
  set('far', 2 ** 31 + 1000);

  vi.advanceTimersByTime(2 ** 31 - 1);
  expect(expired).toEqual([]);

  vi.advanceTimersByTime(2000);
  expect(expired).toEqual([['far', 2 ** 31 + 1000]]);
});

test('no deadline keeps the process, but an open one does', () => {
  vi.useRealTimers();
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { deadlines, set } = watched();
  const before = timers();

  deadlines.clear(set('first', 30_000));
  expect(timers()).toBe(before);
  const second = set('second', 30_000);
  expect(timers()).toBe(before + 1);
  deadlines.clear(second);
  expect(timers()).toBe(before);
});

test('where timers are numbers, none is left behind', () => {
  const running = new Set<number>();
  let count = 0;
  vi.stubGlobal('setTimeout', () => {
    count += 1;
    running.add(count);
    return count;
  });
  vi.stubGlobal('clearTimeout', (timer: number) => running.delete(timer));
  const { deadlines, set } = watched();
  const [first, second] = [set('first', 200), set('second', 100)];

  deadlines.clear(first);
  expect(running.size).toBe(1);
  deadlines.clear(second);
  expect(running.size).toBe(0);
});
