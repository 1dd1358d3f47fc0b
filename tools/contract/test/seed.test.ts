import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createMock } from '@b2-partner/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '../src/run/match.ts';

const seed = JSON.parse(
  readFileSync(new URL('../../../spec/examples/b2_list_groups/seed-response.json', import.meta.url), 'utf8'),
) as { groups: object[] };

const mock = createMock();
let url: URL;
let token: string;

beforeAll(async () => {
  url = new URL(await mock.listen());
  const { applicationKeyId, applicationKey } = mock.credentials;
  const answer = await fetch(new URL('/b2api/v3/b2_authorize_account', url), {
    headers: { Authorization: `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}` },
  });
  token = ((await answer.json()) as { authorizationToken: string }).authorizationToken;
});

afterAll(() => mock.close());

/** Sends these very bytes, and gives status line and body of what comes back. */
async function send(lines: readonly string[], body = ''): Promise<{ status: string; answer: unknown }> {
  const socket = connect(Number(url.port), url.hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  const received = await text(socket);
  const [head = '', payload = ''] = received.split('\r\n\r\n');
  return { status: head.split('\r\n', 1)[0] ?? '', answer: JSON.parse(payload) };
}

/** What curl sends of its own accord; the last line lets the socket end after the response. */
const curl = (): string[] => [`Host: ${url.host}`, 'User-Agent: curl/8.14.1', 'Accept: */*', 'Connection: close'];

const seedGroups = { groups: { ...seed.groups } };

test("curl -d '{}', with the form content type that curl gives it, gets the seed's Groups", async () => {
  const form = ['Content-Length: 2', 'Content-Type: application/x-www-form-urlencoded'];
  const lines = ['POST /b2api/v3/b2_list_groups HTTP/1.1', ...curl(), `Authorization: ${token}`, ...form];
  const { status, answer } = await send(lines, '{}');
  expect(status).toBe('HTTP/1.1 200 OK');
  expect(differences(seedGroups, answer)).toEqual([]);
});

test("curl without -d, which is a GET, gets the seed's Groups", async () => {
  const lines = ['GET /b2api/v3/b2_list_groups HTTP/1.1', ...curl(), `Authorization: ${token}`];
  const { status, answer } = await send(lines);
  expect(status).toBe('HTTP/1.1 200 OK');
  expect(differences(seedGroups, answer)).toEqual([]);
});
