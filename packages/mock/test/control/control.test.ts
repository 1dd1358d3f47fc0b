import { describe, expect, test } from 'vitest';
import { createMock, type Mock } from '../../src/index.ts';
import { type Answer, answerOf, firstMember, partnerOf } from '../support/partner.ts';

async function control(mock: Mock, name: string, method = 'GET', body?: object): Promise<Answer> {
  const init = { method, ...(body && { body: JSON.stringify(body) }) };
  return answerOf(await mock.fetch(`${mock.url}/_mock/${name}`, init));
}

const create = { groupId: '10101', memberEmail: 'aaa@b.example' };

describe('/_mock/', () => {
  test('health says that the mock is there, and what time it is in its world', async () => {
    const mock = createMock({ clock: () => 0 });
    expect((await control(mock, 'health')).body).toEqual({
      status: 'ok',
      version: expect.any(String),
      now: '1970-01-01T00:00:00.000Z',
    });
  });

  test('state shows Groups and accounts, and no key', async () => {
    const partner = await partnerOf();
    const { body: created } = await partner.post('b2_create_group_member', create);
    const { body } = await control(partner.mock, 'state');
    expect(body.admins[0].groups[0]).toMatchObject({ groupId: '10101', memberCount: 101 });
    expect(body.accountCount).toBe(226);
    const text = JSON.stringify(body);
    expect(text).toContain(created.groupMember.accountId);
    expect(text).not.toContain(created.applicationKey);
    expect(text).not.toContain('K005-mock-master-key');
    expect((await control(partner.mock, 'state?from=225')).body.accounts).toHaveLength(1);
  });

  test('requests shows what was asked and why it was rejected, and no credential', async () => {
    const partner = await partnerOf();
    await partner.post('b2_list_groups', { maxGroupCount: 101, applicationKey: 'K005-mock-master-key' });
    const { requests } = (await control(partner.mock, 'requests')).body;
    expect(requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/b2api/v3/b2_list_groups',
      operation: 'listGroups',
      accountId: partner.adminAccountId,
      params: { maxGroupCount: 101 },
      status: 401,
      code: 'out_of_range',
      message: 'maxGroupCount 101 is over 100',
      fault: null,
    });
    expect(partner.mock.requests).toEqual(requests);
    const text = JSON.stringify(requests);
    expect(text).not.toContain(partner.token);
    expect(text).not.toContain('K005-mock-master-key');
    await control(partner.mock, 'requests', 'DELETE');
    expect(partner.mock.requests).toEqual([]);
  });

  test('requests keeps the last thousand, short', async () => {
    const partner = await partnerOf();
    const groupName = 'x'.repeat(100_000);
    for (let i = 0; i < 1001; i++) await partner.post('b2_list_groups', i === 1000 ? { groupName } : {});
    expect(partner.mock.requests).toHaveLength(1000);
    expect(String(partner.mock.requests.at(-1)?.params.groupName).length).toBeLessThan(300);
  });

  test('reset goes back to the start, and leaves tokens good', async () => {
    const partner = await partnerOf({ faults: [{ on: 'deleteComputer', do: 'error' }] });
    await partner.post('b2_create_group_member', create);
    await control(partner.mock, 'faults', 'POST', { do: 'error' });
    await control(partner.mock, 'advance', 'POST', { days: 40 });
    expect((await control(partner.mock, 'reset', 'POST')).status).toBe(200);
    expect(partner.mock.requests).toEqual([]);
    expect(partner.mock.faults.list()).toHaveLength(1);
    expect((await firstMember(partner, '10101')).email).toBe('member-00001@group-10101.example');
  });

  test('after a reset the same calls give the same ids and keys', async () => {
    const partner = await partnerOf();
    const first = (await partner.post('b2_create_group_member', create)).body;
    partner.mock.reset();
    expect((await partner.post('b2_create_group_member', create)).body).toEqual(first);
  });

  test('the token of an account that a reset took away is a bad one', async () => {
    const partner = await partnerOf();
    const { body: created } = await partner.post('b2_create_group_member', create);
    const authorization = `Basic ${btoa(`${created.applicationKeyId}:${created.applicationKey}`)}`;
    const url = `${partner.mock.url}/b2api/v3/b2_authorize_account`;
    const { authorizationToken } = (await answerOf(await partner.mock.fetch(url, { headers: { authorization } }))).body;
    partner.mock.reset();
    const { body } = await partner.post('b2_list_groups', {}, { authorization: authorizationToken });
    expect(body.code).toBe('bad_auth_token');
  });

  test('snapshot and restore go back to a moment, as often as wanted', async () => {
    const partner = await partnerOf({ clock: () => Date.UTC(2026, 0, 1, 12) });
    await partner.post('b2_create_group_member', create);
    await control(partner.mock, 'advance', 'POST', { hours: 13 });
    const { snapshot } = (await control(partner.mock, 'snapshot', 'POST')).body;
    const before = (await control(partner.mock, 'state')).body;
    const { accountId: memberAccountId } = await firstMember(partner, '10101');
    for (let i = 0; i < 2; i++) {
      await control(partner.mock, 'advance', 'POST', { hours: 5 });
      const ejected = await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
      expect(ejected.status).toBe(200);
      await control(partner.mock, 'restore', 'POST', { snapshot });
      expect((await control(partner.mock, 'state')).body).toEqual(before);
    }
    expect((await control(partner.mock, 'restore', 'POST', { snapshot: 'nope' })).body.code).toBe('bad_request');
  });

  test('reset forgets the snapshots', async () => {
    const mock = createMock();
    const { snapshot } = (await control(mock, 'snapshot', 'POST')).body;
    mock.reset();
    expect((await control(mock, 'restore', 'POST', { snapshot })).body).toMatchObject({
      status: 400,
      code: 'bad_request',
    });
    expect((await control(mock, 'snapshot', 'POST')).body.snapshot).toBe(snapshot);
  });

  test('advance makes statistics at their odd hour, once a day, and only then', async () => {
    const partner = await partnerOf({ clock: () => Date.UTC(2026, 0, 1, 12) });
    await partner.post('b2_create_group_member', create);
    const count = async () => {
      const [group] = (await partner.post('b2_list_groups')).body.groups;
      return [group.groupStats.memberCount, group.b2Stats.b2StatsAsOfTimestamp];
    };
    await control(partner.mock, 'advance', 'POST', { hours: 10, minutes: 11 });
    expect(await count()).toEqual([100, 'd20211220_m000000']);
    const { now } = (await control(partner.mock, 'advance', 'POST', { seconds: 60 })).body;
    expect(now).toBe('2026-01-01T22:12:00.000Z');
    expect(await count()).toEqual([101, 'd20260101_m221200']);
  });

  test('statistics follow ejected members', async () => {
    const partner = await partnerOf({ groups: 1, members: 20, clock: () => Date.UTC(2026, 0, 1, 12) });
    const stats = async () => (await partner.post('b2_list_groups')).body.groups[0].b2Stats.b2BytesStoredCount;
    const before = await stats();
    const { accountId: memberAccountId, b2Stats } = await firstMember(partner, '10101');
    await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    expect(await stats()).toBe(before);
    partner.mock.advance(13 * 3_600_000);
    expect(await stats()).toBe(before - b2Stats.b2BytesStoredCount);
  });

  test('advance goes as far as timestamps have digits, and trials have room', async () => {
    const now = Date.UTC(2026, 0, 1);
    const partner = await partnerOf({ clock: () => now });
    const ms = Date.UTC(9999, 0, 1) - now;
    expect(await control(partner.mock, 'advance', 'POST', { ms })).toMatchObject({
      status: 400,
      body: { message: 'time travels forwards only, and not beyond the year 9998' },
    });
    expect(() => partner.mock.advance(ms)).toThrow('not beyond the year 9998');
    partner.mock.advance(ms - 1);
    const trial = await (await partnerOf(partner.mock)).post('b2_reserve_trial_create_account', {
      email: 't@b.example',
      term: 30,
      storage: 1,
    });
    expect(trial.body.endDate).toBe('9999-01-30');
  });

  test.each([{ hours: -1 }, { weeks: 1 }, { days: 1e12 }, { ms: '5' }])('advance rejects %o', async (body) => {
    const { status } = await control(createMock(), 'advance', 'POST', body);
    expect(status).toBe(400);
  });

  test('faults are added, listed and cleared', async () => {
    const mock = createMock();
    const fault = { on: 'listGroups', do: 'error', status: 503 };
    expect((await control(mock, 'faults', 'POST', fault)).body.faults).toEqual([{ ...fault, hits: 0 }]);
    expect((await control(mock, 'faults', 'POST', { do: 'explode' })).body).toMatchObject({
      status: 400,
      code: 'bad_request',
    });
    expect((await control(mock, 'faults', 'DELETE')).body.faults).toEqual([]);
  });

  test('unknown names and wrong methods get a response in the documented shape', async () => {
    const mock = createMock();
    expect((await control(mock, 'groups', 'POST')).body).toMatchObject({ status: 404, code: 'not_found' });
    expect((await control(mock, '__proto__')).body).toMatchObject({ status: 404, code: 'not_found' });
    expect((await control(mock, 'reset')).body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect((await control(mock, 'reset', 'POST', [])).body).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test('is not there with control: false', async () => {
    expect((await control(createMock({ control: false }), 'health')).body.code).toBe('not_found');
  });
});
