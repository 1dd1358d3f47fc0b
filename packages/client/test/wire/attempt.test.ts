import { beforeEach, expect, test, vi } from 'vitest';
import { attempt } from '../../src/wire/attempt.ts';
import type { FetchLike } from '../../src/wire/fetchLike.ts';
import type { WireRequest } from '../../src/wire/request.ts';
import { longestDelay } from '../../src/wire/timer.ts';
import { stopTime } from '../support/time.ts';

const request: WireRequest = { url: 'http://127.0.0.1:1/', method: 'POST', headers: {}, body: '{}', params: {} };
const unresponsive: FetchLike = () => new Promise(() => {});
const limits = { timeout: 1000, signal: undefined, maxResponseSize: 1000 };

beforeEach(stopTime);

test('an attempt that is over leaves no timer, however it ended', async () => {
  const controller = new AbortController();
  const attempts = [
    attempt(async () => new Response('{}'), request, limits),
    attempt(async () => new Response('{}', { status: 503 }), request, limits),
    attempt(() => Promise.reject(new TypeError('fetch failed')), request, limits),
    attempt(unresponsive, request, { ...limits, timeout: 5000, signal: controller.signal }),
    attempt(unresponsive, request, limits),
  ];
  await Promise.all(attempts.slice(0, 3));
  controller.abort('enough');
  vi.advanceTimersByTime(1000);

  const kinds = (await Promise.all(attempts)).map(({ kind }) => kind);

  expect(kinds).toEqual(['response', 'response', 'failed', 'aborted', 'timeout']);
  expect(vi.getTimerCount()).toBe(0);
});

test('each attempt has a signal of its own, which aborts when its time is over', async () => {
  const signals: AbortSignal[] = [];
  const keep: FetchLike = (url, init) => {
    signals.push(init.signal as AbortSignal);
    return unresponsive(url, init);
  };
  const short = attempt(keep, request, { ...limits, timeout: 100 });
  void attempt(keep, request, { ...limits, timeout: 200 });

  vi.advanceTimersByTime(100);

  expect(await short).toEqual({ kind: 'timeout', text: '' });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test.each([Number.POSITIVE_INFINITY, longestDelay + 1])('a timeout of %d ms sets no timer', async (timeout) => {
  const pending = attempt(async () => new Response('late'), request, { ...limits, timeout });

  expect(vi.getTimerCount()).toBe(0);
  expect(await pending).toMatchObject({ kind: 'response', text: 'late' });
});

test('what a fetch throws at once is a failed attempt', async () => {
  const error = new Error('no network');
  const broken: FetchLike = () => {
    throw error;
  };

  expect(await attempt(broken, request, limits)).toEqual({ kind: 'failed', error, text: '' });
});

test('a response that comes after the time is over is not read', async () => {
  let respond = (_: Response) => {};
  const late: FetchLike = () =>
    new Promise((resolve) => {
      respond = resolve;
    });
  const pending = attempt(late, request, limits);
  vi.advanceTimersByTime(1000);
  await pending;
  const response = new Response('late');
  const cancel = vi.spyOn(response.body as ReadableStream, 'cancel');

  respond(response);
  await new Promise(setImmediate);

  expect(cancel).toHaveBeenCalled();
});
