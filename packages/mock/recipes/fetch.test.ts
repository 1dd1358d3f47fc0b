import { createMock } from '@b2-partner/mock';
import { beforeEach, expect, test } from 'vitest';

const mock = createMock();
const { applicationKeyId, applicationKey } = mock.credentials;
const basic = `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}`;

async function call(name: string, authorization: string, body: object = {}) {
  const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(body) };
  const response = await mock.fetch(`${mock.url}/b2api/v3/${name}`, init);
  return JSON.parse(await response.text());
}

beforeEach(() => mock.reset());

test('an email can be taken only once', async () => {
  const { authorizationToken } = await call('b2_authorize_account', basic);
  const customer = { adminAccountId: applicationKeyId, groupId: '10101', memberEmail: 'customer@partner.example' };
  const created = await call('b2_create_group_member', authorizationToken, customer);
  expect(created.applicationKey).toMatch(/^K/);
  expect(await call('b2_create_group_member', authorizationToken, customer)).toMatchObject({ code: 'invalid_email' });
});

test('a response can get lost after the account was made', async () => {
  const { authorizationToken } = await call('b2_authorize_account', basic);
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
  const customer = { adminAccountId: applicationKeyId, groupId: '10101', memberEmail: 'customer@partner.example' };
  await expect(call('b2_create_group_member', authorizationToken, customer)).rejects.toThrow();
  const query = { adminAccountId: applicationKeyId, groupId: '10101', startEmail: 'customer@partner.example' };
  const { groupMembers } = await call('b2_list_group_members', authorizationToken, query);
  expect(groupMembers[0].email).toBe('customer@partner.example');
});
