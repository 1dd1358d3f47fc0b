import { expect, test } from 'vitest';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, refuse } from '../support/plays.ts';

const groups = () => answer(exampleAnswer('listGroups'));
const limited = (retryAfter?: string) =>
  refuse('too_many_requests', { headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

test('a 429 storm ends after the last retry, with what the service asked for', async () => {
  const server = await serve({ listGroups: limited('2') });
  const { partner, waits } = clientFor(server);

  const error = await rejection(partner.listGroups());

  expect(error).toMatchObject({
    name: 'RateLimitError',
    status: 429,
    code: 'too_many_requests',
    retryAfter: 2000,
    attempts: 5,
  });
  expect(waits).toEqual([2500, 2500, 2500, 2500]);
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
  const server = await serve({ listGroups: [limited('Fri, 01 May 2026 12:00:10 GMT'), groups()] });
  const { partner, waits } = clientFor(server, { clock: () => Date.UTC(2026, 4, 1, 12), random: () => 0 });

  await partner.listGroups();

  expect(waits).toEqual([10_000]);
});

test('Retry-After in the past backs off as if there were none', async () => {
  const server = await serve({ listGroups: [limited('Fri, 01 May 2026 11:00:00 GMT'), groups()] });
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

test('a creation that is refused through a storm is not done', async () => {
  const server = await serve({ createGroupMember: limited('1') });
  const { partner } = clientFor(server);

  expect(await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }))).toMatchObject({
    name: 'RateLimitError',
  });
  expect(server.actsOf('createGroupMember')).toBe(0);
});

test('a refusal is not repeated', async () => {
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
