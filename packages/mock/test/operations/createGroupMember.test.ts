import { describe, expect, test } from 'vitest';
import type { GroupSetup } from '../../src/index.ts';
import { authorize, partnerOf } from '../support/partner.ts';

const world = (group: Partial<GroupSetup>, admin: object = {}) => ({
  world: {
    admins: [
      {
        accountId: '0123456789ab',
        applicationKey: 'k',
        ...admin,
        groups: [{ groupId: '1', groupName: 'One', ...group }],
      },
    ],
  },
});

describe('b2_create_group_member', () => {
  test('hands out a key that authorizes as the new account, which has no Partner access', async () => {
    const partner = await partnerOf();
    const { body } = await partner.post('b2_create_group_member', {
      groupId: '10101',
      memberEmail: 'New@partner.example',
      region: 'eu-central',
    });
    const { accountId } = body.groupMember;
    expect(body.applicationKeyId).toMatch(new RegExp(`^003${accountId}\\d{10}$`));
    expect(body.applicationKey).toMatch(/^K003[\w-]{27}$/);
    expect(body.groupMember).toMatchObject({ email: 'New@partner.example', groupId: '10101', region: 'eu-central' });
    const authorized = await authorize(partner.mock, body);
    expect(authorized.body.accountId).toBe(accountId);
    expect(Object.keys(authorized.body.apiInfo)).toEqual(['storageApi']);
    const refused = await partner.post('b2_list_groups', {}, { authorization: authorized.body.authorizationToken });
    expect(refused.body).toMatchObject({ status: 403, code: 'access_denied' });
  });

  test('shows the member with zeros and no statistics until they are made', async () => {
    const partner = await partnerOf({ clock: () => Date.UTC(2026, 0, 1, 12) });
    await partner.post('b2_create_group_member', { groupId: '10101', memberEmail: 'aaa@partner.example' });
    const stats = async () =>
      (await partner.post('b2_list_group_members', { groupId: '10101', maxMemberCount: 1 })).body.groupMembers[0]
        .b2Stats;
    expect(await stats()).toEqual({
      bucketCount: 0,
      b2BytesStoredCount: 0,
      b2FilesStoredCount: 0,
      b2StatsAsOfTimestamp: null,
    });
    partner.mock.advance(13 * 3_600_000);
    expect((await stats()).b2StatsAsOfTimestamp).toBe('d20260101_m221200');
  });

  test.each([
    ['an account has it', 'customer@partner.example', { members: [{ email: 'Customer@Partner.example' }] }],
    ['a generated member has it', 'Member-00002@group-1.example', { generatedMembers: 2 }],
    ['the admin has it', 'admin@0123456789ab.example', {}],
    ['it is outside the single sign-on domain', 'a@b.example', { ssoDomain: 'sso.example' }],
    ['it does not look like one', 'nobody', {}],
  ])('rejects an email when %s', async (_why, memberEmail, group) => {
    const partner = await partnerOf(world(group));
    const { body } = await partner.post('b2_create_group_member', { groupId: '1', memberEmail });
    expect(body).toMatchObject({ status: 401, code: 'invalid_email' });
  });

  test.each([
    ['the Group is full', { generatedMembers: 5000 }, {}, 'too_many_members'],
    ['the Group is not managed', { managed: false }, {}, 'invalid_group_id'],
    ['the Group has no B2', { groupProducts: ['BACKUP'] }, {}, 'invalid_group_id'],
    ['the admin has no verified phone', {}, { verifiedPhone: false }, 'invalid_sms_phone'],
    ['the account is not in good standing', {}, { goodStanding: false }, 'access_denied'],
  ])('rejects when %s', async (_why, group, admin, code) => {
    const partner = await partnerOf(world(group, admin));
    const { body } = await partner.post('b2_create_group_member', { groupId: '1', memberEmail: 'a@b.example' });
    expect(body.code).toBe(code);
  });

  test.each(['x@backblaze.com', 'x@eu.BackBlaze.com'])(
    'rejects %s, a domain of the vendor, with 420',
    async (memberEmail) => {
      const partner = await partnerOf();
      const { body } = await partner.post('b2_create_group_member', { groupId: '10101', memberEmail });
      expect(body).toMatchObject({ status: 420, code: 'method_failure' });
    },
  );

  test('rejects an S3 label as region, and takes null for the default', async () => {
    const partner = await partnerOf();
    const create = (region: unknown) =>
      partner.post('b2_create_group_member', { groupId: '10101', memberEmail: 'a@b.example', region });
    expect((await create('us-west-004')).body).toMatchObject({ status: 401, code: 'invalid_region' });
    expect((await create(null)).body.groupMember.region).toBe('us-west');
  });
});
