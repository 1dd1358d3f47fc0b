import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { answerOf, basic, type Json, partnerOf } from '../support/partner.ts';

const listGroups = '/b2api/v3/b2_list_groups';
const listMembers = '/b2api/v3/b2_list_group_members';

/** Sends a request that is wrong in several ways, to see which one the response is about. */
async function refusal(path: string, init: RequestInit): Promise<Json> {
  const mock = createMock();
  const { body } = await answerOf(await mock.fetch(mock.url + path, init));
  return body;
}

const huge = 'x'.repeat(2 * 1024 * 1024);

describe('the order of checks', () => {
  test('path before method, method before body, body before token', async () => {
    expect(await refusal('/b2api/v3/b2_create_group', { method: 'PUT', body: huge })).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(await refusal(listGroups, { method: 'PUT', body: huge })).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
    });
    expect(await refusal(listGroups, { method: 'POST', body: huge })).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    });
    expect(await refusal(listGroups, { method: 'POST', body: '{' })).toMatchObject({
      status: 400,
      code: 'bad_request',
    });
    expect(await refusal(listGroups, { method: 'POST', body: '{"maxGroupCount":0}' })).toMatchObject({
      status: 401,
      code: 'unauthorized',
    });
  });

  test('token before fields, adminAccountId before the others, fields before state', async () => {
    const partner = await partnerOf();
    const members = (body: object) => partner.post('b2_list_group_members', body);
    const bad = { authorization: 'nonsense' };
    expect((await partner.post('b2_list_group_members', { adminAccountId: 7 }, bad)).body.code).toBe('bad_auth_token');
    expect((await members({ adminAccountId: undefined, groupId: 'x' })).body).toMatchObject({
      code: 'bad_request',
      message: 'adminAccountId is missing',
    });
    expect((await members({ adminAccountId: 'ffffffffffff', maxMemberCount: -1 })).body.code).toBe('unauthorized');
    expect((await members({})).body).toMatchObject({ code: 'bad_request', message: 'groupId is missing' });
    expect((await members({ groupId: '999', maxMemberCount: 5000 })).body.code).toBe('out_of_range');
    expect((await members({ groupId: '999' })).body).toMatchObject({
      code: 'invalid_group_id',
      message: 'groupId "999" is not an active Group of this admin',
    });
  });
});

describe('bodies', () => {
  test.each([
    ['an array', '[]'],
    ['a string', '"{}"'],
    ['null', 'null'],
    ['form fields', 'maxGroupCount=1'],
    ['a field twice', '{"maxGroupCount":1,"maxGroupCount":2}'],
    ['a field twice, once escaped', '{"maxGroupCount":1,"max\\u0047roupCount":2}'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('%s is rejected with bad_request', async (_what, body) => {
    expect(await refusal(listGroups, { method: 'POST', body })).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['blanks', ' \r\n'],
    ['{} as a form', '{}'],
  ])('%s counts as {}', async (_what, body) => {
    const { mock, token } = await partnerOf();
    const headers = { authorization: token, 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, ...(body !== undefined && { body }) };
    expect((await mock.fetch(mock.url + listGroups, init)).status).toBe(200);
  });

  test('nested objects and strings with colons are not taken for repeated fields', async () => {
    const { mock, token } = await partnerOf();
    const body = '{"groupName":"a:b \\" : {","x":{"a":1,"b":{"a":2}},"y":[{"a":1},{"a":1}]}';
    const response = await mock.fetch(mock.url + listGroups, {
      method: 'POST',
      headers: { authorization: token },
      body,
    });
    expect(response.status).toBe(200);
  });

  test('fields named like things that objects inherit are fields like any other', async () => {
    const { mock, token } = await partnerOf();
    for (const body of [
      '{"__proto__":{"maxGroupCount":1}}',
      '{"constructor":1,"toString":2}',
      '{"hasOwnProperty":null}',
    ]) {
      const init = { method: 'POST', headers: { authorization: token }, body };
      const answer = await answerOf(await mock.fetch(mock.url + listGroups, init));
      expect(answer.body.groups).toHaveLength(3);
    }
  });
});

describe('queries', () => {
  const ask = async (query: string, init: RequestInit = {}): Promise<Json> => {
    const { mock, token } = await partnerOf();
    const headers = { authorization: token };
    return (await answerOf(await mock.fetch(`${mock.url}${listMembers}?${query}`, { headers, ...init }))).body;
  };
  const right = 'adminAccountId=0123456789ab&groupId=10101';

  test('numbers are read as numbers, and ids stay texts', async () => {
    expect((await ask(`${right}&maxMemberCount=5`)).groupMembers).toHaveLength(5);
    expect((await ask(`${right}&maxMemberCount=1e2`)).code).toBe('out_of_range');
  });

  test('a parameter twice is rejected with bad_request', async () => {
    expect(await ask(`${right}&groupId=10102`)).toMatchObject({
      code: 'bad_request',
      message: 'the query names groupId twice',
    });
  });

  test('query and body may agree, but not contradict each other', async () => {
    const post = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
    expect((await ask(right, post({ groupId: '10101', maxMemberCount: 1 }))).groupMembers).toHaveLength(1);
    expect(await ask(right, post({ groupId: '10102' }))).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test('a broken percent-encoding is rejected with bad_request', async () => {
    expect(await ask(`${right}&startEmail=%E0%A4%A`)).toMatchObject({ status: 400, code: 'bad_request' });
  });
});

describe('every operation', () => {
  test('takes the same parameters by GET', async () => {
    const partner = await partnerOf();
    const created = await partner.get('b2_create_group_member', {
      groupId: '10101',
      memberEmail: 'a+b@partner.example',
    });
    expect(created.body.groupMember.email).toBe('a+b@partner.example');
    const { accountId: memberAccountId } = created.body.groupMember;
    expect((await partner.get('b2_eject_group_member', { groupId: '10101', memberAccountId })).status).toBe(200);
    const trial = { email: 't@partner.example', term: '7', storage: '1' };
    expect((await partner.get('b2_reserve_trial_create_account', trial)).status).toBe(200);
    const members = await partner.get('b2_list_group_members', { groupId: '10103', startEmail: 'editor-1' });
    const { accountId } = members.body.groupMembers[0];
    const { computers } = (await partner.get('bz_list_computers', { accountId })).body;
    const { computerId } = computers[0];
    expect((await partner.get('bz_delete_computer', { accountId, computerId })).body).toEqual(computers[0]);
    expect((await partner.get('b2_list_groups')).status).toBe(200);
    const authorization = basic('0123456789ab', 'K005-mock-master-key');
    const init = { method: 'POST', headers: { authorization } };
    expect((await partner.mock.fetch(`${partner.mock.url}/b2api/v3/b2_authorize_account`, init)).status).toBe(200);
  });
});
