import { expect, test } from 'vitest';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import type { Play } from '../support/plays.ts';
import { endAttempt, stopTime } from '../support/time.ts';

/** Takes effect, and sends without an end; `sent` counts the bytes. */
function endless(start: string) {
  const state = { sent: 0 };
  const play: Play = async ({ body, response, act }) => {
    await body();
    act();
    response.writeHead(200, { 'content-type': 'application/json' });
    const write = (text: string): void => {
      state.sent += text.length;
      if (response.destroyed) return;
      if (response.write(text)) setImmediate(write, 'x'.repeat(10_000));
      else response.once('drain', () => write('x'.repeat(10_000)));
    };
    write(start);
  };
  return { play, state };
}

test('a list is not read beyond maxResponseSize, and not asked for again', async () => {
  const { play } = endless('{"groups":[');
  const server = await serve({ listGroups: play });

  const error = await rejection(clientFor(server, { maxResponseSize: 100_000 }).partner.listGroups());

  expect(error).toMatchObject({ name: 'UnexpectedResponseError', message: expect.stringContaining('maxResponseSize') });
  expect(server.requestsOf('listGroups')).toBe(1);
});

test('the outcome of a creation whose response is too long is unknown', async () => {
  const { play } = endless('{"note":"');
  const server = await serve({ createGroupMember: play });
  const { partner } = clientFor(server, { maxResponseSize: 100_000 });

  const error = await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', cause: { name: 'UnexpectedResponseError' } });
  expect(server.requestsOf('createGroupMember')).toBe(1);
});

/** Gives this much and nothing more; the time of the attempt is over once it was read. */
function unfinished(text: string): Response {
  const start = (controller: ReadableStreamDefaultController) => controller.enqueue(new TextEncoder().encode(text));
  return new Response(new ReadableStream({ start, pull: endAttempt }, { highWaterMark: 0 }), {
    headers: { 'content-type': 'application/json' },
  });
}

test('a key in what came of a response that is too long, or never ends, is handed on', async () => {
  stopTime();
  const begun = `${JSON.stringify(exampleAnswer('createGroupMember')).slice(0, -1)},"note":"`;
  const { play } = endless(begun);
  const server = await serve({ createGroupMember: play });
  const silent = async (url: string, init: RequestInit) =>
    url.endsWith('create_group_member') ? unfinished(begun) : fetch(url, init);
  const create = async (options: object) => {
    const { partner } = clientFor(server, options);
    return rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }));
  };

  for (const error of [await create({ maxResponseSize: 100_000 }), await create({ fetch: silent })]) {
    expect(error).toMatchObject({ name: 'OutcomeUnknownError' });
    expect(error.credentials.reveal().applicationKey).toBe(exampleAnswer('createGroupMember').applicationKey);
  }
});

test.each([0, Number.NaN, '64 MiB'])('maxResponseSize cannot be %s', (maxResponseSize) => {
  expect(() => clientFor({ realm: 'http://127.0.0.1:1' }, { maxResponseSize: maxResponseSize as number })).toThrow(
    /maxResponseSize/,
  );
});
