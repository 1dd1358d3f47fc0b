import { expect, test, vi } from 'vitest';
import { PartnerClient, type PartnerClientOptions } from '../../src/index.ts';
import { clientFor, key, rejection } from '../support/client.ts';
import { serve } from '../support/faultServer.ts';

const realm = 'http://127.0.0.1:1';

test.each<[Partial<PartnerClientOptions>, RegExp]>([
  [{ applicationKeyId: '' }, /applicationKeyId.*fromEnv/],
  [{ applicationKey: undefined as never }, /applicationKey.*fromEnv/],
  [{ timeout: 0 }, /timeout/],
  [{ timeout: '30' as never }, /timeout/],
  [{ maxRetries: -1 }, /maxRetries/],
  [{ maxRetries: Number.NaN }, /maxRetries/],
  [{ maxRetryWait: -1 }, /maxRetryWait/],
  [{ maxConcurrency: 0 }, /maxConcurrency/],
  [{ userAgent: 'two\nlines' }, /userAgent/],
  [{ trustedHosts: ['https://corp.example'] }, /trustedHosts.*host:port/],
  [{ trustedHosts: ['corp.example//api'] }, /trustedHosts/],
  [{ trustedHosts: ['user@corp.example'] }, /trustedHosts/],
  [{ trustedHosts: [''] }, /trustedHosts/],
  [{ trustedHosts: ['g.example:8443/'] }, /trustedHosts/],
  [{ trustedHosts: ['g.example:8443 '] }, /trustedHosts/],
])('%j is rejected with the option in the text', (options, text) => {
  expect(() => new PartnerClient({ ...key, realm, ...options })).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(text) }),
  );
});

test('limits of a call are checked before it is sent', async () => {
  const server = await serve();

  expect(await rejection(clientFor(server).partner.listGroups({}, { timeout: -1 }))).toMatchObject({
    name: 'UsageError',
  });
  expect(server.seen).toEqual([]);
});

test('fromEnv reads key and realm, under the overrides', async () => {
  const server = await serve();
  vi.stubEnv('B2_APPLICATION_KEY_ID', key.applicationKeyId);
  vi.stubEnv('B2_APPLICATION_KEY', key.applicationKey);
  vi.stubEnv('B2_PARTNER_REALM', server.realm);
  try {
    expect((await PartnerClient.fromEnv().listGroups()).items).toHaveLength(2);
    expect((await PartnerClient.fromEnv({ realm: undefined as never }).listGroups()).items).toHaveLength(2);
    expect(() => PartnerClient.fromEnv({ realm: 'nowhere' })).toThrow(/realm/);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('fromEnv says what is missing; the constructor reads no environment', () => {
  vi.stubEnv('B2_APPLICATION_KEY_ID', key.applicationKeyId);
  vi.stubEnv('B2_APPLICATION_KEY', '');
  try {
    expect(() => PartnerClient.fromEnv()).toThrow(/B2_APPLICATION_KEY/);
    expect(() => new PartnerClient({ realm } as never)).toThrow(/applicationKeyId/);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('an infinite timeout means none', async () => {
  const { partner } = clientFor(await serve(), { timeout: Number.POSITIVE_INFINITY });

  expect((await partner.listGroups()).items).toHaveLength(2);
});

test("headers of a call are sent, but Authorization stays the client's", async () => {
  const server = await serve();

  await clientFor(server).partner.listGroups({}, { headers: { 'X-Trace': 't-1', authorization: 'mine' } });

  expect(server.seen.at(-1)?.headers).toMatchObject({ 'x-trace': 't-1', authorization: 'token-1' });
});

test('headers of a call are sent once, in whatever case they are written, and undefined ones not at all', async () => {
  const server = await serve();
  const headers = {
    'CONTENT-TYPE': 'application/json; charset=utf-8',
    'user-Agent': 'mine',
    'X-Trace': undefined as never,
  };

  await clientFor(server).partner.listGroups({}, { headers });

  const seen = server.seen.at(-1)?.headers;
  expect(seen?.['content-type']).toBe('application/json; charset=utf-8');
  expect(seen?.['user-agent']).toMatch(/^b2-partner-client\//);
  expect(seen).not.toHaveProperty('x-trace');
});

test('a header that cannot be sent fails before a creation is sent', async () => {
  const server = await serve();
  const call = clientFor(server).partner.createGroupMember(
    { groupId: '10101', memberEmail: 'a@partner.example', deliver: 'return' },
    { headers: { 'X-Trace': 'line\nbreak' } },
  );

  expect(await rejection(call)).toMatchObject({
    name: 'UsageError',
    message: expect.stringMatching(/"X-Trace"(?!.*break)/),
  });
  expect(server.requestsOf('createGroupMember')).toBe(0);
});

test('a global fetch that is replaced later is used', async () => {
  const { partner } = clientFor({ realm });
  vi.stubGlobal('fetch', async () =>
    Response.json({ status: 401, code: 'unauthorized', message: 'x' }, { status: 401 }),
  );
  try {
    expect(await rejection(partner.listGroups())).toMatchObject({ name: 'AuthorizationError' });
  } finally {
    vi.unstubAllGlobals();
  }
});
