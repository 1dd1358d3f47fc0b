import { describe, expect, test } from 'vitest';
import { firstMember, type Json, type Partner, partnerOf } from '../support/partner.ts';

async function memberNamed(partner: Partner, startEmail: string): Promise<string> {
  const { body } = await partner.post('b2_list_group_members', { groupId: '10103', startEmail, maxMemberCount: 1 });
  return body.groupMembers[0].accountId;
}

describe('bz_list_computers and bz_delete_computer', () => {
  test('pages through the computers of a member', async () => {
    const partner = await partnerOf();
    const accountId = await memberNamed(partner, 'render-farm@studio.example');
    const { body: first } = await partner.post('bz_list_computers', { accountId });
    expect(first.computers).toHaveLength(100);
    const next = { accountId, startComputerId: first.nextComputerId };
    const { body: second } = await partner.post('bz_list_computers', next);
    expect(second.computers).toHaveLength(20);
    expect(second.nextComputerId).toBeNull();
    const ids = [...first.computers, ...second.computers].map(({ computerId }: Json) => computerId);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('deletes a computer once, and lists it no more', async () => {
    const partner = await partnerOf();
    const accountId = await memberNamed(partner, 'editor-1@studio.example');
    const [computer, other] = (await partner.post('bz_list_computers', { accountId })).body.computers;
    const { computerId } = computer;
    expect((await partner.post('bz_delete_computer', { accountId, computerId })).body).toEqual(computer);
    expect((await partner.post('bz_list_computers', { accountId })).body.computers).toEqual([other]);
    const again = await partner.post('bz_delete_computer', { accountId, computerId });
    expect(again.body).toMatchObject({ status: 401, code: 'invalid_computer_id' });
  });

  test('rejects a computer of another account', async () => {
    const partner = await partnerOf();
    const [one, two] = await Promise.all(
      ['editor-1', 'editor-2'].map((name) => memberNamed(partner, `${name}@studio.example`)),
    );
    const { computerId } = (await partner.post('bz_list_computers', { accountId: one })).body.computers[0];
    const refused = await partner.post('bz_delete_computer', { accountId: two, computerId });
    expect(refused.body.code).toBe('invalid_computer_id');
    expect((await partner.post('bz_list_computers', { accountId: two, startComputerId: computerId })).body.code).toBe(
      'invalid_computer_id',
    );
  });

  test('rejects accounts outside Groups with Enterprise Controls, and ejected ones', async () => {
    const partner = await partnerOf();
    const { accountId: outside } = await firstMember(partner, '10101');
    const ejected = await memberNamed(partner, 'editor-2@studio.example');
    await partner.post('b2_eject_group_member', { groupId: '10103', memberAccountId: ejected });
    for (const accountId of [outside, ejected, partner.adminAccountId, 'ffffffffffff']) {
      expect((await partner.post('bz_list_computers', { accountId })).body.code).toBe('invalid_account_id');
    }
  });

  test('is closed to an admin who is not enabled for it', async () => {
    const admin = { accountId: '0123456789ab', applicationKey: 'k', backupAccess: false };
    const partner = await partnerOf({ world: { admins: [admin] } });
    expect((await partner.post('bz_list_computers', { accountId: 'ffffffffffff' })).body.code).toBe('access_denied');
  });
});
