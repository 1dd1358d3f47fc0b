import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FetchLike } from '../../src/index.ts';
import { Leases } from '../../src/pipeline/leases.ts';
import { clientFor } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, silence } from '../support/plays.ts';
import { stopTime, untilTimeout } from '../support/time.ts';

describe('the time of a lease', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Leases that write down which of them expired, and when. */
  function watched() {
    const leases = new Leases();
    const expired: [string, number][] = [];
    const start = performance.now();
    const take = (name: string, milliseconds: number) =>
      leases.take(milliseconds, () => expired.push([name, performance.now() - start]));
    return { leases, expired, take };
  }

  test('each expires in its own time, whatever the order in which they were taken', () => {
    const { expired, take } = watched();
    take('late', 300);
    take('early', 100);
    vi.advanceTimersByTime(50);
    take('last', 400);
    take('never', Number.POSITIVE_INFINITY);

    vi.advanceTimersByTime(10_000);

    expect(expired).toEqual([
      ['early', 100],
      ['late', 300],
      ['last', 450],
    ]);
  });

  test('one that is released does not expire, and the others still do', () => {
    const { leases, expired, take } = watched();
    const first = take('first', 100);
    take('second', 200);

    leases.release(first);
    vi.advanceTimersByTime(1000);

    expect(expired).toEqual([['second', 200]]);
  });

  test('one that is taken while the timer of an earlier one still runs expires in its time', () => {
    const { leases, expired, take } = watched();
    leases.release(take('over', 100));
    vi.advanceTimersByTime(60);
    take('next', 100);

    vi.advanceTimersByTime(1000);

    expect(expired).toEqual([['next', 160]]);
  });

  test('a thousand of them cost one timer', () => {
    const { leases, take } = watched();
    const start = vi.spyOn(globalThis, 'setTimeout');

    for (let call = 0; call < 1000; call += 1) leases.release(take('call', 30_000));

    expect(start).toHaveBeenCalledTimes(1);
  });

  test('one beyond the longest delay of timers does not expire at once', () => {
    const { expired, take } = watched();
    take('far', 2 ** 31 + 1000);

    vi.advanceTimersByTime(2 ** 31 - 1);
    expect(expired).toEqual([]);

    vi.advanceTimersByTime(2000);
    expect(expired).toEqual([['far', 2 ** 31 + 1000]]);
  });

  test('none keeps the process, but one that is taken does', () => {
    vi.useRealTimers();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { leases, take } = watched();
    const before = timers();

    leases.release(take('first', 30_000));
    expect(timers()).toBe(before);
    const second = take('second', 30_000);
    expect(timers()).toBe(before + 1);
    leases.release(second);
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
    const { leases, take } = watched();
    const [first, second] = [take('first', 200), take('second', 100)];

    leases.release(first);
    expect(running.size).toBe(1);
    leases.release(second);
    expect(running.size).toBe(0);
  });

  test.each(['setTimeout', 'performance'] as const)('ends where a test has replaced %s alone', async (replaced) => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: replaced === 'setTimeout' ? ['setTimeout', 'clearTimeout'] : ['performance'] });
    const leases = new Leases();

    const expired = new Promise<void>((resolve) => void leases.take(20, resolve));
    if (replaced === 'setTimeout') vi.advanceTimersByTime(20);

    await expired;
  });

  test('one that is released twice ends no other', () => {
    const { leases, expired, take } = watched();
    const first = take('first', 100);
    leases.release(first);
    take('second', 100);
    leases.release(first);

    vi.advanceTimersByTime(1000);

    expect(expired).toEqual([['second', 100]]);
  });
});

describe('where leases are not shared, as in workers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('each has its own timer, which ends with it', () => {
    const leases = new Leases(false);
    const expired: string[] = [];
    const take = (name: string, milliseconds: number) => leases.take(milliseconds, () => expired.push(name));
    leases.release(take('released', 100));
    take('kept', 100);
    take('endless', Number.POSITIVE_INFINITY);
    expect(vi.getTimerCount()).toBe(1);

    vi.advanceTimersByTime(100);

    expect(expired).toEqual(['kept']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('none serves again', () => {
    const leases = new Leases(false);
    const lease = leases.take(100, () => {});
    leases.release(lease);
    leases.reuse(lease);

    expect(leases.take(100, () => {}).controller).not.toBe(lease.controller);
  });
});

describe('the signal of a lease', () => {
  const never = () => {};

  test('one that is taken is not lent again', () => {
    const leases = new Leases();

    expect(leases.take(1000, never).controller).not.toBe(leases.take(1000, never).controller);
  });

  test('one whose attempt has ended well serves again', () => {
    const leases = new Leases();
    const lease = leases.take(1000, never);
    leases.release(lease);
    leases.reuse(lease);

    expect(leases.take(1000, never)).toBe(lease);
  });

  test('one that aborted is not lent again', () => {
    const leases = new Leases();
    const lease = leases.take(1000, never);
    lease.controller.abort();
    leases.release(lease);
    leases.reuse(lease);

    expect(leases.take(1000, never).controller.signal.aborted).toBe(false);
  });

  test('no signal is handed to two requests at once, nor to more than ten one after another', async () => {
    const server = await serve();
    const uses = new Map<AbortSignal, number>();
    const open = new Set<AbortSignal>();
    let mostOpen = 0;
    const fetch: FetchLike = async (url, init) => {
      const signal = init.signal as AbortSignal;
      expect(open).not.toContain(signal);
      open.add(signal);
      mostOpen = Math.max(mostOpen, open.size);
      uses.set(signal, (uses.get(signal) ?? 0) + 1);
      try {
        return await globalThis.fetch(url, init);
      } finally {
        open.delete(signal);
      }
    };
    const { partner } = clientFor(server, { fetch });

    for (let round = 0; round < 20; round += 1)
      await Promise.all([partner.listGroups(), partner.listGroups(), partner.listGroups()]);

    expect(mostOpen).toBe(3);
    expect(Math.max(...uses.values())).toBe(10);
  });

  test('an attempt after one that ran out of time has a signal of its own', async () => {
    stopTime();
    const server = await serve({ listGroups: [untilTimeout(silence), answer(exampleAnswer('listGroups'))] });
    const aborted: boolean[] = [];
    const fetch: FetchLike = (url, init) => {
      aborted.push(init.signal?.aborted ?? true);
      return globalThis.fetch(url, init);
    };
    const { partner } = clientFor(server, { fetch });

    const { response } = await partner.listGroups().withResponse();

    expect(response.attempts).toBe(2);
    expect(aborted).toEqual([false, false, false]);
  });
});
