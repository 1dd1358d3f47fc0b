import { describe, expect, test } from 'vitest';
import { authorize, firstMember, partnerOf } from '../support/partner.ts';

describe('b2_eject_group_member', () => {
  test('takes the account out of the Group for good, and leaves its key working', async () => {
    const partner = await partnerOf();
    const { body: created } = await partner.post('b2_create_group_member', {
      groupId: '10101',
      memberEmail: 'aaa@partner.example',
    });
    const memberAccountId = created.groupMember.accountId;
    const { body } = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(body).toMatchObject({ accountId: memberAccountId, email: 'aaa@partner.example', groupId: '10101' });
    expect((await firstMember(partner, '10101')).accountId).not.toBe(memberAccountId);
    expect((await authorize(partner.mock, created)).status).toBe(200);
    const again = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(again.body).toMatchObject({ status: 401, code: 'invalid_member_account_id' });
    const back = await partner.post('b2_create_group_member', { groupId: '10101', memberEmail: 'AAA@partner.example' });
    expect(back.body.code).toBe('invalid_email');
  });

  test('renames on the way out, and frees the old email', async () => {
    const partner = await partnerOf();
    const member = await firstMember(partner, '10101');
    const { body } = await partner.post('b2_eject_group_member', {
      groupId: '10101',
      memberAccountId: member.accountId,
      email: 'owner@customer.example',
    });
    expect(body.email).toBe('owner@customer.example');
    const create = (memberEmail: string) => partner.post('b2_create_group_member', { groupId: '10102', memberEmail });
    expect((await create('owner@customer.example')).body.code).toBe('invalid_email');
    expect((await create(member.email)).status).toBe(200);
  });

  test('rejects a new email that an account has, and ejects nobody then', async () => {
    const partner = await partnerOf();
    const { accountId: memberAccountId } = await firstMember(partner, '10101');
    const { body } = await partner.post('b2_eject_group_member', {
      groupId: '10101',
      memberAccountId,
      email: 'member-00002@group-10101.example',
    });
    expect(body.code).toBe('invalid_email');
    expect((await firstMember(partner, '10101')).accountId).toBe(memberAccountId);
  });

  test('rejects a member of another Group', async () => {
    const partner = await partnerOf();
    const { accountId: memberAccountId } = await firstMember(partner, '10102');
    const { body } = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(body.code).toBe('invalid_member_account_id');
  });
});
