import { describe, expect, test } from 'vitest';
import { createMock, type QuirkName, type QuirkSpec, quirkNames } from '../../src/index.ts';
import { firstMember, type Json, partnerOf } from '../support/partner.ts';

const with_ = (...quirks: QuirkName[]) => partnerOf({ quirks });

/** A response of each of the five calls that the reference prints in an array. */
async function enveloped(quirks: QuirkSpec[]): Promise<Json[]> {
  const partner = await partnerOf({ quirks });
  const { body: page } = await partner.post('b2_list_group_members', { groupId: '10103', startEmail: 'editor-1' });
  const { accountId } = [page].flat()[0].groupMembers[0];
  const { computers } = (await partner.post('bz_list_computers', { accountId })).body;
  const { computerId } = computers[0];
  const posts: [string, Json][] = [
    ['b2_create_group_member', { groupId: '10101', memberEmail: 'a@b.example' }],
    ['bz_delete_computer', { accountId, computerId }],
    ['b2_eject_group_member', { groupId: '10103', memberAccountId: accountId }],
    ['b2_reserve_trial_create_account', { email: 't@b.example', term: 7, storage: 1 }],
  ];
  const answers = [page];
  for (const [name, body] of posts) answers.push((await partner.post(name, body)).body);
  return answers;
}

describe('quirks', () => {
  test('array-envelopes puts five responses into arrays, and they are the same inside', async () => {
    const plain = await enveloped([]);
    const arrays = await enveloped(['array-envelopes']);
    expect(plain.map((answer) => Array.isArray(answer))).toEqual([false, false, false, false, false]);
    expect(arrays.map((answer) => answer.length)).toEqual([1, 1, 1, 1, 1]);
    expect(arrays.map(([answer]) => Object.keys(answer))).toEqual(plain.map((answer) => Object.keys(answer)));
  });

  test('string-counts writes the counts of Groups and members as strings', async () => {
    const partner = await with_('string-counts');
    const [group] = (await partner.post('b2_list_groups')).body.groups;
    expect(group.b2Stats).toEqual({
      bucketCount: '100',
      b2BytesStoredCount: '1000000',
      b2FilesStoredCount: '150',
      b2StatsAsOfTimestamp: 'd20211220_m000000',
    });
    expect((await firstMember(partner, '10101')).b2Stats.bucketCount).toBe('1');
  });

  test('sticky-cursor repeats the last email for ever', async () => {
    const partner = await with_('sticky-cursor');
    const list = async (startEmail: string) =>
      (await partner.post('b2_list_group_members', { groupId: '10103', startEmail })).body;
    expect((await list('a')).nextEmail).toBe('render-farm@studio.example');
    expect((await list('render-farm@studio.example')).nextEmail).toBe('render-farm@studio.example');
    expect((await list('z')).nextEmail).toBeNull();
  });

  test('integer-group-ids writes ids of Groups as integers, and takes them back', async () => {
    const partner = await with_('integer-group-ids');
    const { body } = await partner.post('b2_list_groups', { maxGroupCount: 1 });
    expect(body.groups[0].groupId).toBe(10101);
    expect(body.nextGroupId).toBe(10102);
    expect((await partner.post('b2_list_groups', { startGroupId: 10102 })).body.groups).toHaveLength(2);
    expect((await firstMember(partner, 10101 as never)).groupId).toBe(10101);
  });

  test('page-limit-100 rejects more than 100 members a page', async () => {
    const partner = await with_('page-limit-100');
    const page = async (maxMemberCount: number) =>
      partner.post('b2_list_group_members', { groupId: '10102', maxMemberCount });
    expect((await page(101)).body).toMatchObject({ status: 401, code: 'out_of_range' });
    expect((await page(100)).body.groupMembers).toHaveLength(100);
  });

  test('string-file-timestamps writes lastFileUploadedTimestamp as a string', async () => {
    const partner = await with_('string-file-timestamps');
    const { accountId } = (await partner.post('b2_list_group_members', { groupId: '10103', startEmail: 'editor-1' }))
      .body.groupMembers[0];
    const { computers } = (await partner.post('bz_list_computers', { accountId })).body;
    expect(computers[0].lastFileUploadedTimestamp).toMatch(/^\d+$/);
  });

  test('trial-storage-20 rejects more than 20 TB', async () => {
    const partner = await with_('trial-storage-20');
    const reserve = (storage: number) =>
      partner.post('b2_reserve_trial_create_account', { email: 't@b.example', term: 7, storage });
    expect((await reserve(21)).body).toMatchObject({ code: 'bad_request', message: 'storage 21 is over 20' });
    expect((await reserve(20)).status).toBe(200);
  });

  test('unknown-values adds a field and a value that nobody documented', async () => {
    const partner = await with_('unknown-values');
    const { body } = await partner.post('b2_list_groups');
    expect(body).toHaveProperty('notDocumentedYet');
    expect(body.groups[0].groupProducts).toHaveLength(2);
    expect((await firstMember(partner, '10101')).region).toBe('mars-north');
  });

  test('iso-timestamps writes moments in ISO 8601', async () => {
    const partner = await with_('iso-timestamps');
    const [group] = (await partner.post('b2_list_groups')).body.groups;
    expect(group.groupStats.createdTimestamp).toBe('2021-11-20T12:12:12Z');
    expect(group.b2Stats.b2StatsAsOfTimestamp).toBe('2021-12-20T00:00:00Z');
  });

  test('sparse-fields leaves out what not every source has', async () => {
    const partner = await with_('sparse-fields');
    const { body } = await partner.post('b2_list_groups');
    expect(Object.keys(body)).toEqual(['groups']);
    expect(Object.keys(body.groups[0])).toEqual(['groupId', 'groupName', 'groupProducts', 'groupStats']);
    const member = await firstMember(partner, '10101');
    expect(member).toHaveProperty('b2Stats');
    const { accountId: memberAccountId } = member;
    const ejected = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(ejected.body).not.toHaveProperty('s3Endpoint');
  });

  test('extra-fields adds the S3 endpoint and clusterNum to an ejected account', async () => {
    const partner = await with_('extra-fields');
    const { accountId: memberAccountId } = await firstMember(partner, '10101');
    const { body } = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(body).toMatchObject({ s3Endpoint: 's3.us-west-004.backblazeb2.com', clusterNum: '004' });
  });

  test('list-computers-by-get rejects the POST form with 405, and lists by GET', async () => {
    const partner = await with_('list-computers-by-get');
    const accountId = '1d0c0ffee125';
    const refused = await partner.post('bz_list_computers', { accountId });
    expect(refused.body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    expect((await partner.get('bz_list_computers', { accountId })).body.computers).toHaveLength(2);
  });

  test('a quirk for some calls leaves the others alone', async () => {
    const calls = ['array-envelopes:listGroupMembers,b2_reserve_trial_create_account'] as const;
    const answers = await enveloped([...calls]);
    expect(answers.map((answer) => Array.isArray(answer))).toEqual([true, false, false, false, true]);
  });

  test('a quirk can be given several times, each for other calls', async () => {
    const answers = await enveloped(['array-envelopes:listGroupMembers', 'array-envelopes:deleteComputer']);
    expect(answers.map((answer) => Array.isArray(answer))).toEqual([true, false, true, false, false]);
  });

  test('all switches all of them on', async () => {
    const partner = await with_('all');
    const [page] = (await partner.post('b2_list_group_members', { groupId: '10101', maxMemberCount: 2 })).body;
    expect(page).toMatchObject({
      groupId: 10101,
      groupMembers: [{ region: 'mars-north', notDocumentedYet: expect.anything() }, {}],
    });
  });

  test('without quirks, generated pages and kept ones come through unchanged', async () => {
    expect(quirkNames).toHaveLength(14);
    expect(() => createMock({ quirks: ['array-envelope' as QuirkName] })).toThrow(/array-envelope is not known/);
  });

  test('pages of generated members have quirks, too', async () => {
    const partner = await partnerOf({ groups: 1, members: 50, quirks: ['string-counts'] });
    expect((await firstMember(partner, '10101')).b2Stats.b2BytesStoredCount).toMatch(/^\d{12}$/);
  });
});
