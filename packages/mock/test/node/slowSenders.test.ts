import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMockOn } from '../../src/mock.ts';
import { nodePlatform } from '../../src/node/platform.ts';
import { startServer } from '../../src/node/server.ts';
import { bodyOf, sendRaw } from '../support/raw.ts';

/** A mock that gives a request up when it is not complete after so many ms. */
async function impatient(request: number) {
  const timeouts = { request, interval: 5 };
  const mock = createMockOn({ ...nodePlatform, startServer: (options) => startServer(options, timeouts) });
  onTestFinished(() => mock.close());
  return { mock, url: await mock.listen() };
}

const head = 'POST /b2api/v3/b2_create_group_member HTTP/1.1\r\nHost: localhost\r\n';

test.each([
  ['nothing at all', ''],
  ['half of the head', head],
  ['the head without the body', `${head}Content-Length: 100\r\n\r\n`],
  ['half of the body', `${head}Content-Length: 100\r\n\r\n{"groupId":`],
  ['a body in chunks without its end', `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`],
])('who sends %s gets 408 in the documented shape, and nothing is done', async (_what, bytes) => {
  const { mock, url } = await impatient(50);
  const answer = await sendRaw(url, bytes);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toMatch(/\r\nConnection: close\r\n/);
  expect(bodyOf(answer)).toEqual({ status: 408, code: 'request_timeout', message: expect.any(String) });
  expect(mock.requests).toEqual([]);
});

test('half of the head of a HEAD gets 408 without a body', async () => {
  const { url } = await impatient(50);
  const ask = () => sendRaw(url, 'HEAD /_mock/health HTTP/1.1\r\nHost: localhost\r\n');
  // The time begins with the connection: a machine that stands still for all of it has read no method yet.
  await vi.waitFor(async () => expect(await ask()).toMatch(/^HTTP\/1\.1 408 .*\r\n\r\n$/s), { timeout: 60_000 });
});

test('a connection may be silent between two requests for longer than one request may take', async () => {
  const { url } = await impatient(250);
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const ask = async () => {
    const call = get(`${url}/_mock/health`, { agent });
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    await once(response.resume(), 'end');
    return { status: response.statusCode, again: call.reusedSocket };
  };
  await vi.waitFor(async () => expect(await ask()).toEqual({ status: 200, again: false }), { timeout: 60_000 });
  // Whoever began after that was given up: so long has the connection been silent.
  expect(await sendRaw(url, head)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await ask()).toEqual({ status: 200, again: true });
});
