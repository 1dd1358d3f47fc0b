import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partnerOf } from '../support/partner.ts';

const seed = JSON.parse(
  readFileSync(new URL('../../../../spec/examples/b2_list_groups/seed-response.json', import.meta.url), 'utf8'),
);

describe('b2_list_groups', () => {
  test("responds to {} with the reference's Groups, and one with Computer Backup", async () => {
    const partner = await partnerOf();
    const { status, body } = await partner.post('b2_list_groups', { adminAccountId: undefined });
    expect(status).toBe(200);
    expect(body.groups.slice(0, 2)).toMatchObject(seed.groups);
    expect(body.groups[2]).toMatchObject({ groupId: '10103', groupProducts: ['BACKUP', 'STORAGE'] });
    expect(body.nextGroupId).toBeNull();
    expect(body.accountId).toBe(partner.adminAccountId);
  });

  test('pages from startGroupId, itself included, and names the next one', async () => {
    const partner = await partnerOf();
    const page = await partner.post('b2_list_groups', { startGroupId: '10102', maxGroupCount: 1 });
    expect(page.body.groups.map((group: { groupId: string }) => group.groupId)).toEqual(['10102']);
    expect(page.body.nextGroupId).toBe('10103');
  });

  test('finds all Groups with exactly a name, and takes the cursor to the next one of them', async () => {
    const named = (groupId: string, groupName: string) => ({ groupId, groupName });
    const groups = [named('1', 'a'), named('2', 'b'), named('3', 'a'), named('10', 'a')];
    const partner = await partnerOf({
      world: { admins: [{ accountId: '0123456789ab', applicationKey: 'k', groups }] },
    });
    const first = await partner.post('b2_list_groups', { groupName: 'a', maxGroupCount: 2 });
    expect(first.body.groups.map((group: { groupId: string }) => group.groupId)).toEqual(['1', '3']);
    expect(first.body.nextGroupId).toBe('10');
    expect((await partner.post('b2_list_groups', { groupName: 'A' })).body.groups).toEqual([]);
  });

  test.each([
    ['0', 'maxGroupCount 0 is under 1'],
    ['101', 'maxGroupCount 101 is over 100'],
    ['ten', 'maxGroupCount must be an integer, not "ten"'],
  ])('rejects a page size of %s in words that name the limit', async (maxGroupCount, message) => {
    const partner = await partnerOf();
    const { status, body } = await partner.get('b2_list_groups', { maxGroupCount });
    expect({ status, ...body }).toEqual({ status: 401, code: 'out_of_range', message });
  });

  test('rejects a startGroupId that is no Group of the admin', async () => {
    const { body } = await (await partnerOf()).post('b2_list_groups', { startGroupId: '999' });
    expect(body.code).toBe('invalid_group_id');
  });
});
