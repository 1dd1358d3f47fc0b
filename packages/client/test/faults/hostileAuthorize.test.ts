import { expect, test } from 'vitest';
import type { PartnerClientOptions } from '../../src/index.ts';
import { clientFor, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, serve } from '../support/faultServer.ts';
import { answer } from '../support/plays.ts';

/** Calls listGroups at a realm whose authorize response names a base URL; tells where requests went. */
async function hostsAsked(baseUrl: unknown, options: Partial<PartnerClientOptions> & { realm: string }) {
  const asked: string[] = [];
  const { partner } = clientFor(options, {
    maxRetries: 0,
    ...options,
    fetch: async (url) => {
      asked.push(new URL(url).host);
      const isAuthorize = url.endsWith('b2_authorize_account');
      return Response.json(isAuthorize ? authorizeAnswer(baseUrl as string) : exampleAnswer('listGroups'));
    },
  });
  const error = await partner.listGroups().then(
    () => undefined,
    (reason) => reason as Error,
  );
  return { asked, error };
}

const publicRealm = 'https://api.backblazeb2.com';
const privateRealm = 'https://partner-api.intra.example';
const loopbackRealm = 'http://127.0.0.1:4010';

test.each<[string, string, Partial<PartnerClientOptions>]>([
  ['https://api004.backblazeb2.com', publicRealm, {}],
  ['https://api004.backblazeb2.com/', publicRealm, {}],
  ['https://groups.backblaze.com', publicRealm, {}],
  ['https://API004.BackblazeB2.com', publicRealm, {}],
  ['https://gateway.example', publicRealm, { trustedHosts: ['gateway.example'] }],
  ['https://partner-api.intra.example', privateRealm, {}],
  ['https://groups.intra.example', privateRealm, { trustedHosts: ['Groups.intra.example'] }],
  ['https://groups.intra.example:8443', privateRealm, { trustedHosts: ['groups.intra.example:8443'] }],
  ['https://groups.intra.example', privateRealm, { trustedHosts: ['groups.intra.example:443'] }],
  ['https://größe.example', privateRealm, { trustedHosts: ['größe.example'] }],
  ['http://127.0.0.1:4010', loopbackRealm, {}],
  ['http://localhost:4011', loopbackRealm, {}],
  ['http://[::1]:4010', loopbackRealm, {}],
  ['https://127.0.0.1:4443', loopbackRealm, {}],
  ['http://mock:4010', 'http://mock:4010', { allowInsecureRealm: true }],
  ['http://10.0.0.7:4010', 'http://10.0.0.7:4010', { allowInsecureRealm: true }],
  ['http://127.0.0.1:4010/simulator', 'http://127.0.0.1:4010/simulator', {}],
  ['http://127.0.0.1:4010/simulator/v3/', 'http://127.0.0.1:4010/simulator/', {}],
  ['https://gw.example/partner/eu', publicRealm, { trustedHosts: ['gw.example/partner'] }],
  ['https://gw.example:8443/partner', privateRealm, { trustedHosts: ['gw.example:8443/partner'] }],
  ['http://groups:80', 'http://mock:4010', { allowInsecureRealm: true, trustedHosts: ['groups'] }],
])('the token goes to %s when the realm is %s', async (baseUrl, realm, options) => {
  const { asked, error } = await hostsAsked(baseUrl, { ...options, realm });

  expect(error).toBeUndefined();
  expect(asked).toEqual([new URL(realm).host, new URL(baseUrl).host]);
});

test.each<[unknown, string, Partial<PartnerClientOptions>]>([
  ['https://evil.example', publicRealm, {}],
  ['https://evilbackblazeb2.com', publicRealm, {}],
  ['https://backblazeb2.com.evil.example', publicRealm, {}],
  ['https://api004.backblazeb2.com.', publicRealm, {}],
  ['http://api004.backblazeb2.com', publicRealm, {}],
  ['http://api004.backblazeb2.com', publicRealm, { allowInsecureRealm: true }],
  ['https://backblazeb2.com@evil.example', publicRealm, {}],
  ['https://user:pass@api004.backblazeb2.com', publicRealm, {}],
  ['https://api004.backblazeb2.com?to=evil.example', publicRealm, {}],
  ['https://api004.backblazeb2.com#evil', publicRealm, {}],
  ['https://api004.backblazeb2.com/evil', publicRealm, {}],
  ['https://api004.backblazeb2.com/evil', publicRealm, { trustedHosts: ['api004.backblazeb2.com/evil'] }],
  ['https://gw.example', publicRealm, { trustedHosts: ['gw.example/partner'] }],
  ['https://gw.example/partners', publicRealm, { trustedHosts: ['gw.example/partner'] }],
  ['https://gw.example/partner/../x', publicRealm, { trustedHosts: ['gw.example/partner'] }],
  ['https://gw.example/partner', publicRealm, { trustedHosts: ['gw.example'] }],
  ['http://127.0.0.1:4011/simulator', 'http://127.0.0.1:4010/simulator', {}],
  ['https://evil.example\\@api004.backblazeb2.com', publicRealm, {}],
  ['https://203.0.113.7', publicRealm, {}],
  ['https://3405803783', publicRealm, {}],
  ['https://[2001:db8::1]', publicRealm, {}],
  ['http://127.0.0.1:4010', publicRealm, {}],
  ['https://localhost', publicRealm, {}],
  ['https://api004.backblazeb2.com', privateRealm, {}],
  ['https://other.intra.example', privateRealm, {}],
  ['https://groups.intra.example:8443', privateRealm, { trustedHosts: ['groups.intra.example:443'] }],
  ['http://partner-api.intra.example', privateRealm, {}],
  ['http://192.168.0.1', loopbackRealm, {}],
  ['https://evil.example', loopbackRealm, {}],
  ['http://evil.example', 'http://mock:4010', { allowInsecureRealm: true }],
  ['ftp://api004.backblazeb2.com', publicRealm, {}],
  ['javascript:alert(1)', publicRealm, {}],
  ['', publicRealm, {}],
  [42, publicRealm, {}],
  [{}, publicRealm, {}],
])('an authorize response that names %j is rejected when the realm is %s', async (baseUrl, realm, options) => {
  const { asked, error } = await hostsAsked(baseUrl, { ...options, realm });

  expect(error).toMatchObject({ name: 'UntrustedHostError' });
  expect(asked).toEqual([new URL(realm).host]);
});

test.each<[string, string, Partial<PartnerClientOptions>]>([
  ['http://127.0.0.1:4010/partner', loopbackRealm, {}],
  ['https://gw.example/partner/', publicRealm, { trustedHosts: ['gw.example'] }],
  ['https://gw.example:8443', publicRealm, {}],
  ['https://203.0.113.7', publicRealm, {}],
  ['http://groups', 'http://mock:4010', { allowInsecureRealm: true }],
])('the entry that the rejection of %s names makes it trusted', async (baseUrl, realm, options) => {
  const { error } = await hostsAsked(baseUrl, { ...options, realm });
  const entry = /add `(.+)` to `trustedHosts`/.exec(`${error?.message}`)?.[1] as string;

  const { asked, error: none } = await hostsAsked(baseUrl, { ...options, realm, trustedHosts: [entry] });

  expect(none).toBeUndefined();
  expect(asked).toEqual([new URL(realm).host, new URL(baseUrl).host]);
});

test.each([
  'http://evil.example',
  'https://user:pass@evil.example',
  'https://evil.example?to=other',
  'https://api004.backblazeb2.com/evil',
  'no URL',
])('the rejection of %s names no entry, because none would help', async (baseUrl) => {
  const { error } = await hostsAsked(baseUrl, { realm: publicRealm });

  expect(error?.message).toMatch(/^The authorize response names .+ Nothing was sent there\.$/);
});

test.each(['https://evil.example/TOKEN', 'https://token.evil.example'])(
  'the rejection of %s does not repeat the token that is in it, and is short',
  async (form) => {
    const token = 'fvq1r2s3t4u5v6w7x8y9z0';
    const baseUrl = form.replace(/token/i, token).replace(/$/, form.endsWith('TOKEN') ? `/${'x'.repeat(9000)}` : '');
    const { partner } = clientFor(
      { realm: publicRealm },
      { fetch: async () => Response.json(authorizeAnswer(baseUrl, token)) },
    );

    const error = await rejection(partner.listGroups());

    expect(error).toMatchObject({ name: 'UntrustedHostError' });
    expect(`${error.message} ${error.host}`).not.toContain(token);
    expect(error.message.length).toBeLessThan(5000);
  },
);

test('one hostile suite is enough to reject the whole response', async () => {
  const asked: string[] = [];
  const { partner } = clientFor(
    { realm: publicRealm },
    {
      fetch: async (url) => {
        asked.push(url);
        const example = authorizeAnswer('https://api004.backblazeb2.com');
        example.apiInfo.backupApi.backupApiUrl = 'https://evil.example';
        return Response.json(example);
      },
    },
  );

  expect(await rejection(partner.listGroups())).toMatchObject({ name: 'UntrustedHostError', host: 'evil.example' });
  expect(asked).toHaveLength(1);
});

test.each(['line\nbreak', 'späce', 'one two three', ''])(
  'a token that cannot stand in a header is rejected without showing it: %j',
  async (token) => {
    const server = await serve({ authorizeAccount: answer(authorizeAnswer('http://127.0.0.1:1', `${token}`)) });
    const { partner } = clientFor(server, { maxRetries: 0 });

    const error = await rejection(partner.listGroups());

    expect(error).toMatchObject({ name: 'UnexpectedResponseError', operation: 'authorizeAccount' });
    if (token) expect(`${error.stack} ${error.excerpt}`).not.toContain(token);
  },
);

test.each([
  'http://api.backblazeb2.com',
  'http://mock:4010',
  'https://api.backblazeb2.com/b2api',
  'https://user@api.backblazeb2.com',
  'https://api.backblazeb2.com?x=1',
  'api.backblazeb2.com',
  'ftp://api.backblazeb2.com',
  '',
])('the realm %j is rejected before anything is sent', (realm) => {
  expect(() => clientFor({ realm })).toThrow(expect.objectContaining({ name: 'UsageError' }));
});

test('a redirect is not followed, wherever it leads', async () => {
  const elsewhere = await serve();
  const redirect = (status: number) =>
    answer({}, { status, headers: { location: `${elsewhere.realm}/b2api/v3/b2_list_groups` } });
  const server = await serve({ listGroups: [301, 302, 303, 307, 308].map(redirect) });
  const { partner } = clientFor(server);

  for (let turn = 0; turn < 5; turn += 1) {
    expect(await rejection(partner.listGroups())).toMatchObject({ name: 'UntrustedHostError', attempts: 1 });
  }
  expect(elsewhere.seen).toEqual([]);
});

test('a response that a fetch got by following a redirect is not believed', async () => {
  const server = await serve();
  const { partner } = clientFor(server, {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (url.endsWith('b2_list_groups')) Object.defineProperty(response, 'redirected', { value: true });
      return response;
    },
  });

  expect(await rejection(partner.listGroups())).toMatchObject({
    name: 'UntrustedHostError',
    message: expect.stringContaining('which the custom `fetch` followed'),
  });
});
