import { createMock } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import { clientFor, newMember, rejection } from './support/client.ts';

function onMock() {
  const mock = createMock();
  return { mock, partner: clientFor({ realm: mock.url }, { ...mock.credentials, fetch: mock.fetch }).partner };
}

test('getGroup gives the Group with an ID, and undefined where there is none', async () => {
  const { partner } = onMock();

  expect(await partner.getGroup('10102')).toMatchObject({ groupId: '10102' });
  // JavaScript may give a number.
  expect(await partner.getGroup(10102 as unknown as string)).toMatchObject({ groupId: '10102' });
  expect(await partner.getGroup('10100')).toBeUndefined();
  expect(await partner.getGroup('99999')).toBeUndefined();
});

test.each(['customer-9@partner.example', ' Customer-9@PARTNER.example '])(
  'findMember finds a member by %j',
  async (email) => {
    const { partner } = onMock();
    const deliver = 'return';
    const { groupMember } = await partner.createGroupMember({
      ...newMember,
      memberEmail: 'customer-9@partner.example',
      deliver,
    });

    expect(await partner.findMember({ groupId: newMember.groupId, email })).toMatchObject({
      accountId: groupMember.accountId,
    });
    expect(await partner.findMember({ email })).toMatchObject({
      accountId: groupMember.accountId,
      groupId: newMember.groupId,
    });
  },
);

test('findMember is undefined where nobody has the email, and tells of a Group that is not there', async () => {
  const { partner } = onMock();

  expect(await partner.findMember({ groupId: '10101', email: 'nobody@partner.example' })).toBeUndefined();
  expect(await partner.findMember({ email: 'nobody@partner.example' })).toBeUndefined();
  // JavaScript may give a number.
  expect(await partner.findMember({ email: 7 as unknown as string })).toBeUndefined();
  expect(await rejection(partner.findMember({ groupId: '99999', email: 'a@b.example' }))).toMatchObject({
    code: 'invalid_group_id',
  });
});

test('findMember and getGroup take the options of their calls', async () => {
  const { partner } = onMock();
  const signal = AbortSignal.abort('enough');

  expect(await rejection(partner.getGroup('10101', { signal }))).toBe('enough');
  expect(await rejection(partner.findMember({ email: 'a@b.example' }, { signal }))).toBe('enough');
});
