import { afterEach, expect, test, vi } from 'vitest';
import {
  basicCredentials,
  createAuthorizeClient,
  createBackupClient,
  createGroupsClient,
  type FetchLike,
} from '../src/index.ts';
import { serve } from './server.ts';

const listGroups = '/b2api/v3/b2_list_groups';

afterEach(() => vi.unstubAllGlobals());

test('POST sends the body as JSON with the bare token', async () => {
  const { baseUrl, seen } = await serve({ body: '{"groups":[]}' });
  const groups = createGroupsClient({ baseUrl });

  const { data, response } = await groups.POST(listGroups, {
    body: { maxGroupCount: 1 },
    headers: { Authorization: 'token' },
  });

  expect(data).toEqual({ groups: [] });
  expect(response.ok).toBe(true);
  expect(seen).toMatchObject([
    {
      method: 'POST',
      url: listGroups,
      body: '{"maxGroupCount":1}',
      headers: { authorization: 'token', 'content-type': 'application/json' },
    },
  ]);
});

test('GET sends the parameters in the query, with the plus of an email encoded', async () => {
  const { baseUrl, seen } = await serve();

  await createGroupsClient({ baseUrl }).GET('/b2api/v3/b2_list_group_members', {
    params: { query: { adminAccountId: '0123456789ab', groupId: '10101', startEmail: 'a+b@partner.example' } },
  });

  expect(seen[0]?.url).toBe(
    '/b2api/v3/b2_list_group_members?adminAccountId=0123456789ab&groupId=10101&startEmail=a%2Bb%40partner.example',
  );
});

test('authorize sends the key by HTTP Basic', async () => {
  const { baseUrl, seen } = await serve();

  await createAuthorizeClient({ baseUrl }).GET('/b2api/v3/b2_authorize_account', {
    headers: { Authorization: basicCredentials('0123456789ab', 'a:key') },
  });

  const [, value = ''] = seen[0]?.headers.authorization?.split(' ') ?? [];
  expect(Buffer.from(value, 'base64').toString()).toBe('0123456789ab:a:key');
});

test('the headers of a call stand over those of the client', async () => {
  const { baseUrl, seen } = await serve();
  const backup = createBackupClient({ baseUrl, headers: { 'user-agent': 'all', Authorization: 'old' } });

  await backup.POST('/api/backup/v1/bz_list_computers', {
    body: { accountId: '1d0c0ffee125' },
    headers: { Authorization: 'new' },
  });

  expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'all', authorization: 'new' });
});

test('a rejection comes as error, with the response beside it', async () => {
  const refusal = {
    status: 401,
    code: 'invalid_group_id',
    message: 'groupId 999 is not an active Group of this admin',
  };
  const { baseUrl } = await serve({ status: 401, body: JSON.stringify(refusal) });

  const { data, error, response } = await createGroupsClient({ baseUrl }).POST(listGroups, { body: {} });

  expect(data).toBeUndefined();
  expect(error).toEqual(refusal);
  expect(response.status).toBe(401);
});

test.each([
  ['a page', '<h1>Bad Gateway</h1>'],
  ['JSON of something in between', '{"error":"upstream"}'],
  ['a string as JSON', '"no"'],
])('%s in place of a rejection is no error of the API', async (_, body) => {
  const { baseUrl } = await serve({ status: 502, body });

  const result = await createGroupsClient({ baseUrl }).POST(listGroups, { body: {} });

  expect(Object.keys(result)).toEqual(['response']);
  expect(result.response.status).toBe(502);
});

test.each([
  ['no content', 204, ''],
  ['null', 200, 'null'],
])('a success with %s has no data', async (_, status, body) => {
  const { baseUrl } = await serve({ status, body });

  expect(Object.keys(await createGroupsClient({ baseUrl }).POST(listGroups, { body: {} }))).toEqual(['response']);
});

test('an empty fault has neither data nor error, and response.ok tells', async () => {
  const { baseUrl } = await serve({ status: 500, headers: { 'content-length': '0' }, body: '' });

  const result = await createGroupsClient({ baseUrl }).POST(listGroups, { body: {} });

  expect(result).toMatchObject({ response: { ok: false } });
  expect(result.data ?? result.error).toBeUndefined();
});

test('a success that is not JSON rejects', async () => {
  const { baseUrl } = await serve({ body: '<html>' });

  await expect(createGroupsClient({ baseUrl }).POST(listGroups, { body: {} })).rejects.toThrow(SyntaxError);
});

test('what fails before or while a call is sent rejects', async () => {
  const fail = () => Promise.reject(new Error('no network'));
  const groups = createGroupsClient({ baseUrl: 'https://api004.example', fetch: fail });
  const circle: { maxGroupCount?: number; circle?: object } = {};
  circle.circle = circle;

  await expect(groups.POST(listGroups, { body: circle })).rejects.toThrow(TypeError);
  await expect(groups.POST(listGroups, { body: {} })).rejects.toThrow('no network');
});

test('a redirect rejects, and the token goes nowhere else', async () => {
  const elsewhere = await serve();
  const { baseUrl, seen } = await serve({ status: 307, headers: { location: elsewhere.baseUrl } });

  const call = createGroupsClient({ baseUrl }).POST(listGroups, { body: {}, headers: { Authorization: 'token' } });

  await expect(call).rejects.toThrow(TypeError);
  expect(seen).toHaveLength(1);
  expect(elsewhere.seen).toEqual([]);
});

test('an injected fetch is called with a URL and an init, and nothing else', async () => {
  const calls: [string, RequestInit][] = [];
  const groups = createGroupsClient({
    baseUrl: 'https://api004.example',
    fetch: async (url, init) => {
      calls.push([url, init]);
      return Response.json({ groups: [] });
    },
  });

  await groups.POST(listGroups, { body: {} });

  expect(calls).toMatchObject([
    [`https://api004.example${listGroups}`, { method: 'POST', body: '{}', redirect: 'error' }],
  ]);
});

test('a global fetch that is replaced after the client was made is used', async () => {
  const groups = createGroupsClient({ baseUrl: 'https://api004.example' });
  vi.stubGlobal('fetch', async () => Response.json({ groups: [] }));

  expect((await groups.POST(listGroups, { body: {} })).data).toEqual({ groups: [] });
});

test('an abort rejects with the reason of the caller', async () => {
  const { baseUrl } = await serve();
  const reason = new Error('not any more');

  const call = createGroupsClient({ baseUrl }).POST(listGroups, { body: {}, signal: AbortSignal.abort(reason) });

  await expect(call).rejects.toBe(reason);
});

test('the fetch of a call stands over that of the client', async () => {
  const never = () => Promise.reject(new Error('the fetch of the client'));
  const groups = createGroupsClient({ baseUrl: 'https://api004.example', fetch: never });

  const { data } = await groups.POST(listGroups, { body: {}, fetch: async () => Response.json({ groups: [] }) });

  expect(data).toEqual({ groups: [] });
});

test('a test double may respond or throw without a promise', async () => {
  const answering = (() => Response.json({ groups: [] })) as unknown as FetchLike;
  const throwing: FetchLike = () => {
    throw new Error('no network');
  };
  const call = (fetch: FetchLike) =>
    createGroupsClient({ baseUrl: 'https://api004.example', fetch }).POST(listGroups, { body: {} });

  expect((await call(answering)).response.status).toBe(200);
  await expect(call(throwing)).rejects.toThrow('no network');
});

test('a body is JSON even under the content type of a form', async () => {
  const { baseUrl, seen } = await serve();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };

  await createGroupsClient({ baseUrl }).POST(listGroups, { body: { maxGroupCount: 1 }, headers });

  expect(seen).toMatchObject([{ body: '{"maxGroupCount":1}', headers: { 'content-type': headers['Content-Type'] } }]);
});

test('a client of a suite has the two methods of the API and no other', () => {
  expect(Object.keys(createGroupsClient({ baseUrl: 'https://api004.example' }))).toEqual(['GET', 'POST']);
});

test.each<[options: unknown, message: string]>([
  [{ baseURL: 'http://127.0.0.1' }, 'The client has no option `baseURL`. Did you mean `baseUrl`?'],
  [{ baseUrl: 'http://127.0.0.1', header: {} }, 'The client has no option `header`. Did you mean `headers`?'],
  [{ baseUrl: 'http://127.0.0.1', querySerializer: {} }, 'Its options: baseUrl, fetch, headers.'],
  [{}, '`baseUrl` must be a URL'],
  [undefined, 'The client takes an object with baseUrl, fetch, headers.'],
])('a client names the option that is wrong: %j', (options, message) => {
  expect(() => createGroupsClient(options as { baseUrl: string })).toThrow(TypeError);
  expect(() => createGroupsClient(options as { baseUrl: string })).toThrow(message);
});

test.each<[options: unknown, message: string]>([
  [{ parms: { query: {} } }, 'POST has no option `parms`. Did you mean `params`?'],
  [{ body: {}, bdy: {} }, 'POST has no option `bdy`. Did you mean `body`?'],
  [{ timeout: 5 }, 'Its options: params, body, signal, redirect, headers, fetch.'],
  [{ params: { groupId: '10101' } }, 'params has no option `groupId`. Its options: query, header, path, cookie.'],
  [null, 'POST takes an object with params, body, '],
])('a call names the option that is wrong, and sends nothing: %j', async (options, message) => {
  const fetch = vi.fn<FetchLike>();
  const call = createGroupsClient({ baseUrl: 'http://127.0.0.1', fetch }).POST(listGroups, options as never);
  await expect(call).rejects.toThrow(message);
  expect(fetch).not.toHaveBeenCalled();
});
