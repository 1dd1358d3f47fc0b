import { describe, expect, test } from 'vitest';
import { createMock, type MockOptions } from '../../src/index.ts';
import { answerOf, authorize, basic, type Json, partnerOf } from '../support/partner.ts';

const msPerHour = 3_600_000;

async function authorizeWith(authorization: string | undefined, options: MockOptions = {}): Promise<Response> {
  const mock = createMock(options);
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return mock.fetch(`${mock.url}/b2api/v3/b2_authorize_account`, { headers });
}

describe('authorizing', () => {
  test.each([
    ['no header', undefined],
    ['a wrong key', basic('0123456789ab', 'wrong')],
    ['a wrong key id', basic('ffffffffffff', 'K005-mock-master-key')],
    ['no colon', `Basic ${Buffer.from('0123456789ab').toString('base64')}`],
    ['no base64', 'Basic ~~~'],
    ['a token', '5_0123'],
    ['a name that objects inherit', basic('__proto__', '')],
  ])('%s is rejected with unauthorized, and no browser asks for a password', async (_what, authorization) => {
    const response = await authorizeWith(authorization);
    expect(response.headers.has('www-authenticate')).toBe(false);
    expect(await response.json()).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('hands out the address that the caller used', async () => {
    const mock = createMock();
    const headers = { authorization: basic('0123456789ab', 'K005-mock-master-key') };
    const { body } = await answerOf(await mock.fetch('http://mock.test:99/b2api/v3/b2_authorize_account', { headers }));
    expect(body.apiInfo.groupsApi.groupsApiUrl).toBe('http://mock.test:99');
    expect(body.apiInfo.backupApi.backupApiUrl).toBe('http://mock.test:99');
  });

  test('hands out --public-url instead when there is one', async () => {
    const { body } = await authorize(createMock({ publicUrl: 'https://mock.example/' }));
    expect(body.apiInfo.groupsApi.groupsApiUrl).toBe('https://mock.example');
  });

  test('v4 responds with nothing but the URL of a suite', async () => {
    const { body } = await authorize(createMock(), undefined, 'v4');
    expect(body.apiInfo.groupsApi).toEqual({ groupsApiUrl: 'http://127.0.0.1' });
    expect(body.apiInfo.storageApi.allowed.buckets).toBeNull();
    expect(body.apiInfo.storageApi).not.toHaveProperty('infoType');
  });

  test('leaves suites out that the account or the key does not reach', async () => {
    const suites = async (admin: object, key?: Json): Promise<string[]> => {
      const mock = createMock({ world: { admins: [{ accountId: '0123456789ab', applicationKey: 'k', ...admin }] } });
      return Object.keys((await authorize(mock, key)).body.apiInfo);
    };
    expect(await suites({})).toEqual(['groupsApi', 'backupApi', 'storageApi']);
    expect(await suites({ backupAccess: false })).toEqual(['groupsApi', 'storageApi']);
    expect(await suites({ partnerAccess: false })).toEqual(['storageApi']);
    const key = { applicationKeyId: 'other', applicationKey: 'o' };
    expect(await suites({ keys: [key] }, key)).toEqual(['storageApi']);
  });

  test('a key for a later version is a bad request in v3', async () => {
    const key = { applicationKeyId: 'later', applicationKey: 'l', minimumApiVersion: 4 };
    const mock = createMock({ world: { admins: [{ accountId: '0123456789ab', applicationKey: 'k', keys: [key] }] } });
    expect((await authorize(mock, key)).body).toMatchObject({ status: 400, code: 'bad_request' });
    expect((await authorize(mock, key, 'v4')).status).toBe(200);
  });
});

describe('tokens', () => {
  test.each([
    ['none', '', 'unauthorized'],
    ['an unknown one', '5_nonsense', 'bad_auth_token'],
    ['Basic credentials', basic('0123456789ab', 'K005-mock-master-key'), 'bad_auth_token'],
  ])('%s is rejected', async (_what, authorization, code) => {
    const partner = await partnerOf();
    expect((await partner.post('b2_list_groups', {}, { authorization })).body).toMatchObject({ status: 401, code });
  });

  test('Bearer in front of a good one is rejected with a hint', async () => {
    const partner = await partnerOf();
    const { body } = await partner.post('b2_list_groups', {}, { authorization: `Bearer ${partner.token}` });
    expect(body).toMatchObject({
      code: 'bad_auth_token',
      message: 'send the bare token, without Bearer in front of it',
    });
  });

  test('run out after 24 hours, and not before', async () => {
    const partner = await partnerOf({ clock: () => Date.UTC(2026, 0, 1) });
    partner.mock.advance(24 * msPerHour - 5_000);
    expect((await partner.post('b2_list_groups')).status).toBe(200);
    partner.mock.advance(5_000);
    expect((await partner.post('b2_list_groups')).body).toMatchObject({ status: 401, code: 'expired_auth_token' });
  });

  test('of an account without Partner access, or of a key that is not the master key, open nothing', async () => {
    const key = { applicationKeyId: 'other', applicationKey: 'o' };
    const admin = { accountId: '0123456789ab', applicationKey: 'k', keys: [key] };
    const refused = async (world: object, credentials: typeof key): Promise<string> => {
      const mock = createMock({ world: { admins: [{ ...admin, ...world }] } });
      const { authorizationToken } = (await authorize(mock, credentials)).body;
      const partner = await partnerOf(mock);
      return (await partner.post('b2_list_groups', {}, { authorization: authorizationToken })).body.code;
    };
    expect(await refused({}, key)).toBe('unauthorized');
    const master = { applicationKeyId: admin.accountId, applicationKey: 'k' };
    expect(await refused({ partnerAccess: false }, master)).toBe('access_denied');
    expect(await refused({ goodStanding: false }, master)).toBe('access_denied');
  });

  test('some expire under the test mode of the service, and authorizing again helps', async () => {
    const partner = await partnerOf();
    const mode = { 'x-bz-test-mode': 'expire_some_account_authorization_tokens' };
    expect((await partner.post('b2_list_groups', {}, mode)).body.code).toBe('expired_auth_token');
    expect((await partner.post('b2_list_groups')).body.code).toBe('expired_auth_token');
    const again = await partnerOf(partner.mock);
    for (let i = 0; i < 3; i++) expect((await again.post('b2_list_groups', {}, mode)).status).toBe(200);
  });

  test('admins see their own Groups only', async () => {
    const admins = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'].map((accountId, index) => ({
      accountId,
      applicationKey: `key-${index}`,
      groups: [{ groupId: String(index + 1), groupName: `Group ${index}` }],
    }));
    const mock = createMock({ world: { admins } });
    const { authorizationToken } = (
      await authorize(mock, { applicationKeyId: 'bbbbbbbbbbbb', applicationKey: 'key-1' })
    ).body;
    const partner = await partnerOf(mock);
    const as = { authorization: authorizationToken };
    const own = await partner.post('b2_list_groups', { adminAccountId: 'bbbbbbbbbbbb' }, as);
    expect(own.body.groups.map(({ groupId }: Json) => groupId)).toEqual(['2']);
    const other = await partner.post('b2_list_group_members', { adminAccountId: 'bbbbbbbbbbbb', groupId: '1' }, as);
    expect(other.body.code).toBe('invalid_group_id');
  });
});
