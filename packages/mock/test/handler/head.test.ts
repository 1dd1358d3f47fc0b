import { expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { partnerOf, pathOf } from '../support/partner.ts';

const headOf = async (name: string, headers: Record<string, string> = {}): Promise<[number, string, string | null]> => {
  const { mock, token } = await partnerOf();
  const url = name.startsWith('/') ? mock.url + name : `${mock.url}${pathOf(name)}?adminAccountId=0123456789ab`;
  const response = await mock.fetch(url, { method: 'HEAD', headers: { authorization: token, ...headers } });
  return [response.status, await response.text(), response.headers.get('allow')];
};

test.each([
  ['b2_list_groups', 200, null],
  ['/_mock/health', 200, null],
  ['/_mock/state', 200, null],
  ['/nothing', 404, null],
  ['/_mock/reset', 405, 'POST'],
  ['b2_create_group_member', 405, 'GET, POST'],
  ['b2_eject_group_member', 405, 'GET, POST'],
  ['b2_reserve_trial_create_account', 405, 'GET, POST'],
  ['bz_delete_computer', 405, 'GET, POST'],
])('HEAD of %s gets %i and no body', async (name, status, allow) => {
  expect(await headOf(name)).toEqual([status, '', allow]);
});

test('HEAD is rejected like GET, without a body', async () => {
  expect(await headOf('b2_list_groups', { authorization: 'x' })).toEqual([401, '', null]);
});

test('a GET that changes state is rejected when a page of another site sends it, and other calls are not', async () => {
  const { mock, token } = await partnerOf();
  const ask = async (method: string, name: string, site: string) => {
    const query = 'adminAccountId=0123456789ab&groupId=10101&memberEmail=a@b.example';
    const headers = { authorization: token, 'sec-fetch-site': site };
    const response = await mock.fetch(`${mock.url}${pathOf(name)}?${query}`, { method, headers });
    return [response.status, (JSON.parse(await response.text()) as { code?: string }).code];
  };
  expect(await ask('GET', 'b2_create_group_member', 'cross-site')).toEqual([403, 'access_denied']);
  expect(await ask('GET', 'b2_list_group_members', 'cross-site')).toEqual([200, undefined]);
  expect(await ask('GET', 'b2_create_group_member', 'same-site')).toEqual([200, undefined]);
  expect(await ask('POST', 'b2_create_group_member', 'cross-site')).toEqual([401, 'invalid_email']);
});

test('mock.fetch takes every host', async () => {
  expect((await createMock().fetch('http://evil.example/_mock/health')).status).toBe(200);
});
