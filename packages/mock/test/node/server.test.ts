import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMock, type MockOptions } from '../../src/index.ts';
import { answerOf, authorize, basic } from '../support/partner.ts';
import { bodyOf, sendRaw } from '../support/raw.ts';

async function listening(options: MockOptions = {}) {
  const mock = createMock(options);
  onTestFinished(() => mock.close());
  const url = await mock.listen();
  const { authorizationToken: token } = (await authorize(mock)).body;
  return { mock, url, token };
}

const close = 'Connection: close\r\n';

describe('the server', () => {
  test("responds to the seed's two curl commands", async () => {
    const { url, token } = await listening();
    const headers = { authorization: token, 'content-type': 'application/x-www-form-urlencoded' };
    const post = await fetch(`${url}/b2api/v3/b2_list_groups`, { method: 'POST', headers, body: '{}' });
    const get = await fetch(`${url}/b2api/v3/b2_list_groups`, { headers: { authorization: token } });
    expect(post.headers.get('content-type')).toBe('application/json');
    expect(await post.text()).toBe(await get.text());
  });

  test('says the same as fetch without a socket', async () => {
    const { mock, url, token } = await listening({ groups: 2, members: 300 });
    const path = '/b2api/v3/b2_list_group_members?adminAccountId=0123456789ab&groupId=10102&maxMemberCount=250';
    const headers = { authorization: token };
    const [one, two] = [await fetch(url + path, { headers }), await mock.fetch(url + path, { headers })];
    expect(await one.text()).toBe(await two.text());
  });

  test('responds to many pages at once without mixing them up', async () => {
    const { url, token } = await listening({ groups: 5, members: 400 });
    const ask = async (n: number) => {
      const groupId = String(10101 + (n % 5));
      const path = `/b2api/v3/b2_list_group_members?adminAccountId=0123456789ab&groupId=${groupId}&maxMemberCount=${100 + n}`;
      const { body } = await answerOf(await fetch(url + path, { headers: { authorization: token } }));
      expect(body.groupMembers).toHaveLength(100 + n);
      expect(new Set(body.groupMembers.map((member: { groupId: string }) => member.groupId))).toEqual(
        new Set([groupId]),
      );
    };
    await Promise.all(Array.from({ length: 60 }, (_, n) => ask(n)));
  });

  test('gives the host that the caller used as base URL, and its own address to HTTP/1.0 without one', async () => {
    const { url } = await listening({ allowHosts: ['mock'] });
    const authorization = basic('0123456789ab', 'K005-mock-master-key');
    const authorizeAs = async (host: string, version = '1.1'): Promise<string> => {
      const head = `GET /b2api/v3/b2_authorize_account HTTP/${version}\r\n${host}${close}Authorization: ${authorization}`;
      const answer = bodyOf(await sendRaw(url, `${head}\r\n\r\n`)) as {
        apiInfo: { groupsApi: { groupsApiUrl: string } };
      };
      return answer.apiInfo.groupsApi.groupsApiUrl;
    };
    expect(await authorizeAs('Host: mock:4010\r\n')).toBe('http://mock:4010');
    expect(await authorizeAs('Host: [::1]:4010\r\n')).toBe('http://[::1]:4010');
    expect(await authorizeAs('', '1.0')).toBe(url);
  });

  test('takes absolute request targets, as proxies send them', async () => {
    const { url, token } = await listening({ allowHosts: ['mock.example'] });
    const head = `GET http://mock.example/b2api/v3/b2_list_groups HTTP/1.1\r\nHost: mock.example\r\n${close}`;
    expect(bodyOf(await sendRaw(url, `${head}Authorization: ${token}\r\n\r\n`))).toHaveProperty('groups');
  });

  test.each([
    ['nonsense', 'nonsense\r\n\r\n', 400, 'bad_request'],
    ['a bad length', `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n`, 400, 'bad_request'],
    ['a huge header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 400, 'bad_request'],
    ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405, 'method_not_allowed'],
    ['TRACE', `TRACE /b2api/v3/b2_list_groups HTTP/1.1\r\nHost: localhost\r\n${close}\r\n`, 405, 'method_not_allowed'],
    [
      'an upgrade',
      `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
      404,
      'not_found',
    ],
    ['HTTP/1.0', 'GET /x HTTP/1.0\r\n\r\n', 404, 'not_found'],
  ])('responds to %s in the documented shape', async (_what, bytes, status, code) => {
    const { url } = await listening();
    expect(bodyOf(await sendRaw(url, bytes))).toMatchObject({ status, code, message: expect.any(String) });
  });

  test.each([
    ['announced', (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`],
    [
      'in chunks',
      (body: string) => `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ],
  ])('rejects a body over 1 MB, %s, and goes on', async (_how, framed) => {
    const { url } = await listening();
    const head = 'POST /b2api/v3/b2_list_groups HTTP/1.1\r\nHost: localhost\r\n';
    const answer = await sendRaw(url, head + framed(' '.repeat(3 * 1024 * 1024)));
    expect(bodyOf(answer)).toMatchObject({ status: 413, code: 'payload_too_large' });
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
  });

  test('responds to pipelined requests in their order', async () => {
    const { url, token } = await listening();
    const one = (query: string, last = '') =>
      `GET /b2api/v3/b2_list_groups?${query} HTTP/1.1\r\nHost: localhost\r\n${last}Authorization: ${token}\r\n\r\n`;
    const bytes = `${one('maxGroupCount=1')}${one('maxGroupCount=0')}${one('startGroupId=10103', close)}`;
    const answers = (await sendRaw(url, bytes)).split('HTTP/1.1 ').slice(1);
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['200', '401', '200']);
    expect(bodyOf(answers[2] as string)).toMatchObject({ groups: [{ groupId: '10103' }] });
  });

  test('reset faults break the connection, half-body faults break it in the middle', async () => {
    const { mock, url, token } = await listening();
    const get = `GET /b2api/v3/b2_list_groups HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${token}\r\n\r\n`;
    mock.faults.add({ do: 'reset', count: 1 });
    expect(await sendRaw(url, get)).toBe('');
    mock.faults.add({ do: 'half-body', count: 1 });
    const half = await sendRaw(url, get);
    const length = Number(/content-length: (\d+)/i.exec(half)?.[1]);
    expect(half.length - half.indexOf('\r\n\r\n') - 4).toBe(length >> 1);
  });

  test('slow faults send the whole body, piece by piece', async () => {
    const waits: number[] = [];
    const { mock, url, token } = await listening({ sleep: async (ms) => void waits.push(ms) });
    mock.faults.add({ do: 'slow', delay: 1000, count: 1 });
    const { body } = await answerOf(
      await fetch(`${url}/b2api/v3/b2_list_groups`, { headers: { authorization: token } }),
    );
    expect(body.groups).toHaveLength(3);
    expect(waits.length).toBeGreaterThan(5);
  });

  test('close ends connections that are open, and frees the port', async () => {
    const { mock, url } = await listening();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await mock.close();
    await closed;
    const other = createMock();
    expect(await other.listen({ port: Number(port) })).toBe(url);
    await other.close();
  });

  test('a taken port is rejected in words', async () => {
    const { url } = await listening();
    const port = Number(new URL(url).port);
    await expect(createMock().listen({ port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`);
  });

  test('nobody listens twice, or on an address that is not ours', async () => {
    const { mock } = await listening();
    await expect(mock.listen()).rejects.toThrow('listens already');
    await expect(createMock().listen({ host: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is not an address of this machine',
    );
  });

  test('url is the address that it listens on', async () => {
    const { mock, url } = await listening();
    expect(mock.url).toBe(url);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('a certificate that is none is rejected in words', async () => {
    await expect(createMock({ cert: 'x', key: 'y' }).listen()).rejects.toThrow(
      'the certificate or its key is not valid',
    );
    expect(() => createMock({ cert: 'x' })).toThrow('cert and key go together');
  });
});
