import { expect, test } from 'vitest';
import type { FetchLike } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, serve } from '../support/faultServer.ts';
import { answer, refuse } from '../support/plays.ts';

const groups = () => answer(exampleAnswer('listGroups'));
const dated = (retryAfter: string, date: string) =>
  refuse('too_many_requests', { headers: { 'retry-after': retryAfter, date } });
const limited = (retryAfter?: string) =>
  refuse('too_many_requests', { headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

test('a 429 storm ends when the waits of the call reach their cap, with what the service asked for', async () => {
  const server = await serve({ listGroups: limited('2') });
  const { partner, waits } = clientFor(server);

  const error = await rejection(partner.listGroups());

  expect(error).toMatchObject({
    name: 'RateLimitError',
    status: 429,
    code: 'too_many_requests',
    retryAfter: 2000,
    attempts: 49,
  });
  expect(waits).toEqual(Array(48).fill(2500));
});

test('waits at least as long as Retry-After says, and not all clients equally long', async () => {
  const waits = await Promise.all(
    [0, 0.25, 0.999].map(async (random) => {
      const server = await serve({ listGroups: [limited('4'), groups()] });
      const client = clientFor(server, { random: () => random });
      await client.partner.listGroups();
      return client.waits[0];
    }),
  );

  expect(waits).toEqual([4000, 4500, expect.closeTo(5998)]);
});

test('retries at once when Retry-After is 0', async () => {
  const server = await serve({ listGroups: [limited('0'), groups()] });
  const { partner, waits } = clientFor(server);

  await partner.listGroups();

  expect(waits).toEqual([0]);
});

test('Retry-After as a date counts from the clock', async () => {
  const server = await serve({ listGroups: [dated('Fri, 01 May 2026 12:00:10 GMT', ''), groups()] });
  const { partner, waits } = clientFor(server, { clock: () => Date.UTC(2026, 4, 1, 12), random: () => 0 });

  await partner.listGroups();

  expect(waits).toEqual([10_000]);
});

test("Retry-After as a date counts from the service's own clock, if it tells it", async () => {
  const play = dated('Fri, 01 May 2026 12:00:10 GMT', 'Fri, 01 May 2026 12:00:00 GMT');
  const server = await serve({ listGroups: [play, groups()] });
  const { partner, waits } = clientFor(server, { clock: () => Date.UTC(2026, 4, 1, 11), random: () => 0 });

  await partner.listGroups();

  expect(waits).toEqual([10_000]);
});

test('Retry-After in the past backs off as if there were none', async () => {
  const server = await serve({ listGroups: [dated('Fri, 01 May 2026 11:00:00 GMT', ''), groups()] });
  const { partner, waits } = clientFor(server, { clock: () => Date.UTC(2026, 4, 1, 12), random: () => 0.5 });

  await partner.listGroups();

  expect(waits).toEqual([250]);
});

test.each(['soon', '-1', '', '1e3'])('an unreadable Retry-After of %j backs off', async (header) => {
  const server = await serve({ listGroups: [limited(header), groups()] });
  const { partner, waits } = clientFor(server);

  await partner.listGroups();

  expect(waits).toEqual([250]);
});

test('a Retry-After beyond the longest wait fails at once', async () => {
  const server = await serve({ listGroups: limited('61') });
  const { partner, waits } = clientFor(server);

  expect(await rejection(partner.listGroups())).toMatchObject({
    name: 'RateLimitError',
    retryAfter: 61_000,
    attempts: 1,
  });
  expect(waits).toEqual([]);
});

test('all waits of a call together have a cap', async () => {
  const server = await serve({ listGroups: limited('50') });
  const { partner, waits } = clientFor(server, { random: () => 0, maxRetries: 100 });

  expect(await rejection(partner.listGroups())).toMatchObject({ name: 'RateLimitError' });
  expect(waits).toEqual([50_000, 50_000]);
});

test('back-off doubles, with full jitter', async () => {
  const server = await serve({ listGroups: refuse('internal_error') });
  const { partner, waits } = clientFor(server, { random: () => 0.999999, maxRetries: 8 });

  await rejection(partner.listGroups());

  expect(waits.map(Math.round)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('503 with Retry-After waits that long for a call that only reads', async () => {
  const busy = refuse('service_unavailable', { headers: { 'retry-after': '3' } });
  const server = await serve({ listGroups: [busy, groups()] });
  const { partner, waits } = clientFor(server, { random: () => 0 });

  await partner.listGroups();

  expect(waits).toEqual([3000]);
});

test('maxRetries 0 sends a call once; the option of a call stands over that of the client', async () => {
  const server = await serve({ listGroups: limited('1') });
  const { partner } = clientFor(server, { maxRetries: 9 });

  expect(await rejection(partner.listGroups({}, { maxRetries: 0 }))).toMatchObject({ attempts: 1 });
  expect(server.requestsOf('listGroups')).toBe(1);
});

test('a creation that is rejected through a storm is not done', async () => {
  const server = await serve({ createGroupMember: limited('1') });
  const { partner } = clientFor(server);

  expect(await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }))).toMatchObject({
    name: 'RateLimitError',
  });
  expect(server.actsOf('createGroupMember')).toBe(0);
});

test('a rejection is not repeated', async () => {
  const server = await serve({ listGroups: refuse('invalid_group_id') });
  const { partner } = clientFor(server);

  expect(await rejection(partner.listGroups())).toMatchObject({ name: 'PartnerApiError', attempts: 1 });
});

test('never more requests at once than maxConcurrency', async () => {
  let current = 0;
  let most = 0;
  const server = await serve();
  const { partner } = clientFor(server, {
    maxConcurrency: 3,
    fetch: async (url, init) => {
      const isList = url.endsWith('b2_list_groups');
      if (isList) most = Math.max(most, ++current);
      const response = await fetch(url, init);
      if (isList) current -= 1;
      return response;
    },
  });
  await partner.listGroups();

  await Promise.all(Array.from({ length: 20 }, () => partner.listGroups()));

  expect(most).toBe(3);
  expect(server.requestsOf('listGroups')).toBe(21);
});

test('a 429 without Retry-After says nothing of it', async () => {
  const { partner } = clientFor(await serve({ listGroups: limited() }), { maxRetries: 0 });

  expect((await rejection(partner.listGroups())).message).not.toMatch(/Retry-After|asks to wait/);
});

test('one 429 holds every other call of the client back', async () => {
  let now = 0;
  let other: Promise<unknown> | undefined;
  const waits: number[] = [];
  const server = await serve({ listGroups: [limited('10'), groups()] });
  const { partner } = clientFor(server, {
    random: () => 0,
    clock: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      // The second call comes while the first one waits.
      other ??= Promise.resolve(partner.listGroups());
      await new Promise(setImmediate);
      now = 10_000;
    },
  });

  await partner.listGroups();
  await other;

  expect(waits).toEqual([10_000, 10_000]);
});

test.each(['0', undefined])('a service that always says 429 is not asked for ever: Retry-After %s', async (header) => {
  const server = await serve({ listGroups: limited(header) });
  const { partner } = clientFor(server, { random: () => 0, maxRetryWait: 5000 });

  expect(await rejection(partner.listGroups())).toMatchObject({ name: 'RateLimitError', attempts: 21 });
});

test.each([
  ['with Retry-After', true],
  ['without Retry-After', false],
])('all members of 300 Groups arrive under a limit of 200 calls a minute, %s', async (_, hasHeader) => {
  const time = virtualTime();
  const { partner } = clientFor(
    { realm },
    { ...time, random: Math.random, fetch: limitedService(time.clock, hasHeader) },
  );

  const members = await partner.listAllGroupMembers().toArray();

  expect(members).toHaveLength(300);
  expect(time.clock()).toBeLessThan(5 * 60_000);
});

const realm = 'http://127.0.0.1:1';

/** 300 Groups of one member each; no more than 200 calls a minute. */
function limitedService(clock: () => number, hasHeader: boolean): FetchLike {
  const calls = new Map<number, number>();
  const page = exampleAnswer('listGroupMembers');
  const [group] = exampleAnswer('listGroups').groups;
  return async (url, init) => {
    const minute = Math.floor(clock() / 60_000);
    const count = (calls.get(minute) ?? 0) + 1;
    calls.set(minute, count);
    if (count > 200) {
      const headers: Record<string, string> = hasHeader ? { 'retry-after': String(60 - ((clock() / 1000) % 60)) } : {};
      return Response.json({ status: 429, code: 'too_many_requests', message: 'x' }, { status: 429, headers });
    }
    if (url.endsWith('b2_authorize_account')) return Response.json(authorizeAnswer(realm));
    const { groupId, startGroupId = '10000' } = JSON.parse(String(init.body));
    if (groupId !== undefined) {
      const groupMembers = [{ ...page.groupMembers[0], groupId, email: `${groupId}@x.example` }];
      return Response.json({ ...page, groupId, groupMembers, nextEmail: null });
    }
    const first = Number(startGroupId);
    const all = Array.from({ length: 100 }, (_, index) => ({ ...group, groupId: String(first + index) }));
    return Response.json({ groups: all, nextGroupId: first < 10_200 ? String(first + 100) : null });
  };
}

/** Time that passes only while everybody waits. */
function virtualTime() {
  let now = Date.UTC(2026, 4, 1);
  const start = now;
  const waiting: { at: number; wake: () => void }[] = [];
  const pump = () => {
    const next = waiting.sort((a, b) => a.at - b.at).shift();
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
    setImmediate(pump);
  };
  return {
    clock: () => now - start,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => {
        if (waiting.length === 0) setImmediate(() => setImmediate(pump));
        waiting.push({ at: now + milliseconds, wake });
      }),
  };
}
