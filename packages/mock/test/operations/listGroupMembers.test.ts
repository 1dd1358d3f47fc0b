import { describe, expect, test } from 'vitest';
import { type Json, type Partner, partnerOf } from '../support/partner.ts';

async function allMembers(partner: Partner, groupId: string, maxMemberCount: number): Promise<Json[]> {
  const members: Json[] = [];
  let startEmail: string | null = null;
  do {
    const query: Json = startEmail === null ? { groupId, maxMemberCount } : { groupId, maxMemberCount, startEmail };
    const { body }: Json = await partner.post('b2_list_group_members', query);
    members.push(...body.groupMembers);
    startEmail = body.nextEmail;
  } while (startEmail !== null);
  return members;
}

const sum = (members: Json[], name: string): number => members.reduce((total, { b2Stats }) => total + b2Stats[name], 0);

describe('b2_list_group_members', () => {
  test.each(['10101', '10102', '10103'])("the members of %s add up to the Group's statistics", async (groupId) => {
    const partner = await partnerOf();
    const [group] = (await partner.post('b2_list_groups', { startGroupId: groupId, maxGroupCount: 1 })).body.groups;
    const members = await allMembers(partner, groupId, 7);
    expect(members).toHaveLength(group.groupStats.memberCount);
    expect(new Set(members.map(({ accountId }) => accountId)).size).toBe(members.length);
    for (const name of ['bucketCount', 'b2BytesStoredCount', 'b2FilesStoredCount']) {
      expect(sum(members, name)).toBe(group.b2Stats[name]);
    }
  });

  test('orders members by email and merges new ones in, whatever their case', async () => {
    const partner = await partnerOf();
    for (const memberEmail of ['Aaa@partner.example', 'member-00050x@p.example', 'zzz@partner.example']) {
      expect((await partner.post('b2_create_group_member', { groupId: '10101', memberEmail })).status).toBe(200);
    }
    const emails = (await allMembers(partner, '10101', 10)).map(({ email }) => email);
    expect(emails).toHaveLength(103);
    expect(emails).toEqual([...emails].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test('begins with startEmail or the next one after it, whatever its case', async () => {
    const partner = await partnerOf();
    const first = async (startEmail: string): Promise<string> =>
      (await partner.post('b2_list_group_members', { groupId: '10103', startEmail })).body.groupMembers[0]?.email;
    expect(await first('EDITOR-1@studio.example')).toBe('editor-1@studio.example');
    expect(await first('editor-1@studio.example0')).toBe('editor-2@studio.example');
    expect(await first('zzzz')).toBeUndefined();
  });

  test('takes 0 for the default page size, and rejects 1001', async () => {
    const partner = await partnerOf();
    const page = async (maxMemberCount: number) =>
      partner.post('b2_list_group_members', { groupId: '10102', maxMemberCount });
    expect((await page(0)).body.groupMembers).toHaveLength(100);
    expect((await page(1000)).body.groupMembers).toHaveLength(120);
    expect((await page(1001)).body).toMatchObject({ status: 401, code: 'out_of_range' });
  });

  test('gives each member the endpoint of its region', async () => {
    const partner = await partnerOf();
    for (const { region, s3Endpoint } of await allMembers(partner, '10101', 1000)) {
      expect(s3Endpoint).toMatch(new RegExp(`^s3\\.${region}-\\d{3}\\.backblazeb2\\.com$`));
    }
  });
});
