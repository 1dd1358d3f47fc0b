import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { sleep } from '../../src/call/sleep.ts';
import type { CallOptions, PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { authorizeAnswer, type FaultServer, serve } from '../support/faultServer.ts';
import { answer, headersThenSilence, refuse, silence } from '../support/plays.ts';
import { endAttempt, stopTime, untilTimeout } from '../support/time.ts';

const reason = new Error('the user went away');
const create = (partner: PartnerClient, options: CallOptions) =>
  partner.createGroupMember({ ...newMember, deliver: 'return' }, options);
const list = (partner: PartnerClient, options: CallOptions) => partner.listGroups({}, options);
const kinds = [
  ['a call that only reads', list, 'listGroups'],
  ['a call that must not act twice', create, 'createGroupMember'],
] as const;

test.each(kinds)('%s that is aborted before it starts sends nothing', async (_, send, call) => {
  const server = await serve();
  const { partner } = clientFor(server);

  expect(await rejection(send(partner, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(server.requestsOf(call)).toBe(0);
});

test.each(kinds)('%s that is aborted while it waits for a token is not sent', async (_, send, call) => {
  const server = await serve({ authorizeAccount: silence });
  const { partner } = clientFor(server);
  const controller = new AbortController();
  const pending = rejection(send(partner, { signal: controller.signal }));
  await until(() => server.requestsOf('authorizeAccount') === 1);

  controller.abort(reason);

  expect(await pending).toBe(reason);
  expect(server.requestsOf(call)).toBe(0);
});

test.each(kinds)('%s that a hook gives up is not sent, and the next one is', async (_, send, call) => {
  const server = await serve();
  const controller = new AbortController();
  const onRequest = ({ operation }: { operation: string }) => operation === call && controller.abort(reason);
  const { partner } = clientFor(server, { hooks: { onRequest }, maxConcurrency: 1 });

  expect(await rejection(send(partner, { signal: controller.signal }))).toBe(reason);
  expect(server.requestsOf(call)).toBe(0);
  await send(partner, {});
  expect(server.requestsOf(call)).toBe(1);
});

test.each(kinds)('%s that is aborted while it waits for its turn is not sent', async (_, send, call) => {
  const server = await serve({ listComputers: silence });
  const { partner } = clientFor(server, { maxConcurrency: 1 });
  const blocking = new AbortController();
  const blocked = rejection(partner.listComputers({ accountId: '1d0c0ffee125' }, { signal: blocking.signal }));
  await until(() => server.requestsOf('listComputers') === 1);
  const controller = new AbortController();
  const pending = rejection(send(partner, { signal: controller.signal }));

  controller.abort(reason);

  expect(await pending).toBe(reason);
  expect(server.requestsOf(call)).toBe(0);
  blocking.abort();
  await blocked;
});

test.each(kinds)('%s that is aborted while it waits to be sent again is not sent again', async (_, send, call) => {
  const server = await serve({ [call]: refuse('too_many_requests', { headers: { 'retry-after': '30' } }) });
  const controller = new AbortController();
  const { partner } = clientFor(server, {
    sleep: (_milliseconds, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        controller.abort(reason);
      }),
  });

  expect(await rejection(send(partner, { signal: controller.signal }))).toBe(reason);
  expect(server.requestsOf(call)).toBe(1);
});

test.each([
  ['before the response', silence],
  ['after the headers', headersThenSilence],
])('a call that only reads, aborted %s, rejects with the reason', async (_, play) => {
  const server = await serve({ listGroups: play });
  const { partner } = clientFor(server);
  const controller = new AbortController();
  const pending = rejection(list(partner, { signal: controller.signal }));
  await until(() => server.actsOf('listGroups') === 1);

  controller.abort(reason);

  expect(await pending).toBe(reason);
});

test.each([
  ['before the response', silence],
  ['after the headers', headersThenSilence],
])('a creation aborted %s has an unknown outcome', async (_, play) => {
  const server = await serve({ createGroupMember: play });
  const { partner } = clientFor(server);
  const controller = new AbortController();
  const pending = rejection(create(partner, { signal: controller.signal }));
  await until(() => server.actsOf('createGroupMember') === 1);

  controller.abort(reason);

  expect(await pending).toMatchObject({ name: 'OutcomeUnknownError', cause: reason });
  expect(server.actsOf('createGroupMember')).toBe(1);
});

test('deliver is neither aborted nor timed out', async () => {
  stopTime();
  const server = await serve();
  const { partner } = clientFor(server);
  const controller = new AbortController();
  let delivered = false;

  await partner.createGroupMember(
    {
      ...newMember,
      deliver: async () => {
        controller.abort(reason);
        vi.advanceTimersByTime(24 * 60 * 60 * 1000);
        await new Promise(setImmediate);
        delivered = true;
      },
    },
    { signal: controller.signal },
  );

  expect(delivered).toBe(true);
});

test('a fetch that ignores its signal does not hold a call up', async () => {
  stopTime();
  const { partner } = clientFor(
    { realm: 'http://127.0.0.1:1' },
    {
      maxRetries: 0,
      fetch: (url) =>
        url.endsWith('b2_authorize_account')
          ? Promise.resolve(Response.json(authorizeAnswer('http://127.0.0.1:1')))
          : new Promise(endAttempt),
    },
  );

  expect(await rejection(list(partner, { timeout: 20 }))).toMatchObject({ name: 'TimeoutError', timeout: 20 });
});

test('calls leave no listener on the signal of their caller, however they end', async () => {
  stopTime();
  const server: FaultServer = await serve({
    listGroups: [refuse('service_unavailable'), refuse('expired_auth_token'), answer({ groups: [] })],
    listComputers: refuse('invalid_account_id'),
    createGroupMember: untilTimeout(silence),
  });
  const { partner } = clientFor(server, { sleep: sleepThrough });
  const { signal } = new AbortController();

  await Promise.all([list(partner, { signal }), list(partner, { signal })]);
  await rejection(partner.listComputers({ accountId: '1d0c0ffee125' }, { signal }));
  await rejection(create(partner, { signal }));
  for await (const _ of partner.listAllGroupMembers({}, { signal })) break;

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('however many calls share a signal, it carries one listener, and Node warns of nothing', async () => {
  const warned = vi.spyOn(process, 'emitWarning');
  const { signal } = new AbortController();
  let most = 0;
  const server = await serve();
  const { partner } = clientFor(server, {
    fetch: (url, init) => {
      most = Math.max(most, getEventListeners(signal, 'abort').length);
      return fetch(url, init);
    },
  });

  await Promise.all(Array.from({ length: 40 }, () => list(partner, { signal })));
  await partner.listAllGroupMembers({ concurrency: 40 }, { signal }).toArray();

  expect(most).toBe(1);
  expect(warned).not.toHaveBeenCalled();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

/** The client's own sleep, in a time that stands still. */
function sleepThrough(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const slept = sleep(milliseconds, signal);
  vi.advanceTimersByTime(milliseconds);
  return slept;
}

/** Lets the server and the client go on until something holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
