import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PartnerClientOptions } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';

const created = exampleAnswer('createGroupMember');
const json = JSON.stringify(created);

/** Creates a member through a `fetch` that resolves to this for the creation. */
async function create(respond: () => unknown, options: Partial<PartnerClientOptions> = {}) {
  const { partner } = clientFor(await serve(), {
    fetch: async (url, init) =>
      url.endsWith('create_group_member') ? (respond() as Response) : globalThis.fetch(url, init),
    ...options,
  });
  return partner.createGroupMember({ ...newMember, deliver: 'return' });
}

const streamOf = (part: unknown) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(part);
      controller.close();
    },
  });

test.each<[string, unknown]>([
  ['text', json],
  ['a buffer', new TextEncoder().encode(json).buffer],
  ['a view of another kind', new DataView(new TextEncoder().encode(json).buffer)],
])('a body may come as a stream of %s', async (_, part) => {
  const { credentials } = await create(() => new Response(streamOf(part)));
  expect(credentials.reveal().applicationKey).toBe(created.applicationKey);
});

test.each<[string, unknown]>([
  ['a number', 7],
  ['nothing', undefined],
  ['an object', {}],
])('a body that is a stream of %s leaves the outcome unknown', async (_, part) => {
  expect(await rejection(create(() => new Response(streamOf(part))))).toMatchObject({ name: 'OutcomeUnknownError' });
});

test.each(['status', 'ok', 'headers', 'type', 'redirected'])(
  'a response whose `%s` throws leaves the outcome unknown, with the key that came',
  async (name) => {
    const respond = () =>
      Object.defineProperty(new Response(json), name, {
        get() {
          throw new Error(`a trap for ${created.applicationKey}`);
        },
      });

    const error = await rejection(create(respond, { hooks: { onResponse() {} }, logger: { info() {}, debug() {} } }));

    expect(error).toMatchObject({ name: 'OutcomeUnknownError' });
    expect(error.credentials.reveal().applicationKey).toBe(created.applicationKey);
    expect(inspect(error)).not.toContain(created.applicationKey);
  },
);

test.each([['a'], 7, {}])('a header that is no text is none: %j', async (value) => {
  const respond = () => ({ ok: true, status: 200, headers: { get: () => value }, text: async () => json });
  const { credentials } = await create(respond, { hooks: { onResponse() {} } });
  expect(credentials.reveal().applicationKey).toBe(created.applicationKey);
});

test.each([5n, Number.NaN, 'noon'])('a clock that gives %s changes nothing', async (time) => {
  const clock = () => time as number;
  const { credentials } = await create(() => new Response(json), {
    clock,
    hooks: { onResponse() {} },
    logger: { info() {} },
  });
  expect(credentials.reveal().applicationKey).toBe(created.applicationKey);
});

test('a hook or logger of another realm may reject', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  const reject = runInNewContext('() => Promise.reject(new Error("from elsewhere"))');

  await create(() => new Response(json), { hooks: { onResponse: reject }, logger: { info: reject, warn: reject } });
  await new Promise((resolve) => setImmediate(resolve));

  expect(unhandled).not.toHaveBeenCalled();
});
