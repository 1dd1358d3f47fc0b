import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../src/index.ts';
import { type Partner, partnerOf, pathOf } from '../support/partner.ts';

/** How long something may take that happens at once on an idle machine. */
const soon = { timeout: 60_000 };

const create = { adminAccountId: '0123456789ab', groupId: '10101', memberEmail: 'a@b.example' };

/** Whether the account of `create` exists. */
async function exists({ post }: Partner): Promise<boolean> {
  const { groupMembers } = (
    await post('b2_list_group_members', { groupId: '10101', startEmail: create.memberEmail, maxMemberCount: 1 })
  ).body;
  return groupMembers[0]?.email === create.memberEmail;
}

async function creation({ mock, token }: Partner, init: RequestInit = {}): Promise<Response> {
  const url = mock.url + pathOf('b2_create_group_member');
  const call = mock.url === 'http://127.0.0.1' ? mock.fetch : fetch;
  return call(url, { method: 'POST', headers: { authorization: token }, body: JSON.stringify(create), ...init });
}

const inProcess = async (options: MockOptions): Promise<Mock> => createMock(options);

async function overASocket(options: MockOptions): Promise<Mock> {
  const mock = createMock(options);
  onTestFinished(() => mock.close());
  await mock.listen();
  return mock;
}

describe.each([
  ['in-process', inProcess],
  ['over a socket', overASocket],
])('the account exists, %s, after', (_how, start) => {
  test('empty, whose response is a 204 without a body', async () => {
    const partner = await partnerOf(await start({ faults: [{ on: 'createGroupMember', do: 'empty', count: 1 }] }));
    const response = await creation(partner);
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(await exists(partner)).toBe(true);
  });

  test('previous, whose response is that of the call before', async () => {
    const partner = await partnerOf(await start({ faults: [{ on: 'createGroupMember', do: 'previous', count: 1 }] }));
    const { body: before } = await partner.post('b2_list_group_members', { groupId: '10102' });
    // Its bytes have been used again by now.
    const response = await creation(partner);
    expect([response.status, await response.json()]).toEqual([200, before]);
    expect(await exists(partner)).toBe(true);
  });

  test('error-body, whose response is its own under a status of an error', async () => {
    const faults = [{ on: 'createGroupMember', do: 'error-body' as const, count: 1 }];
    const partner = await partnerOf(await start({ faults }));
    const response = await creation(partner);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ groupMember: { email: create.memberEmail } });
    expect(await exists(partner)).toBe(true);
    partner.mock.reset();
    partner.mock.faults.clear();
    partner.mock.faults.add({ on: 'createGroupMember', do: 'error-body', status: 503 });
    expect((await creation(partner)).status).toBe(503);
  });

  test('late, but only some time after the caller has given up', async () => {
    const waits: number[] = [];
    let wake = (): void => {};
    const sleep = (ms: number) => {
      waits.push(ms);
      return new Promise<void>((resolve) => {
        wake = resolve;
      });
    };
    const faults = [{ on: 'createGroupMember', do: 'late' as const, delay: 700, count: 1 }];
    const partner = await partnerOf(await start({ sleep, faults }));
    const controller = new AbortController();
    const calling = creation(partner, { signal: controller.signal });
    await vi.waitFor(() => expect(partner.mock.faults.list()).toMatchObject([{ hits: 1 }]), soon);
    expect(await exists(partner)).toBe(false);
    controller.abort(new Error('too long'));
    await expect(calling).rejects.toThrow('too long');
    await vi.waitFor(() => expect(waits).toEqual([700]), soon);
    expect(await exists(partner)).toBe(false);
    wake();
    await vi.waitFor(async () => expect(await exists(partner)).toBe(true), soon);
    expect(partner.mock.requests).toContainEqual(
      expect.objectContaining({ operation: 'createGroupMember', fault: 'late', status: 200 }),
    );
  });
});

test('late is no response at all: it waits as long as the caller does, and a mock that closes does nothing', async () => {
  const mock = createMock({ faults: [{ on: 'createGroupMember', do: 'late' }] });
  const partner = await partnerOf(mock);
  const call = request(`${await mock.listen()}${pathOf('b2_create_group_member')}`, {
    method: 'POST',
    headers: { authorization: partner.token },
  });
  call.end(JSON.stringify(create));
  const failed = once(call, 'error');
  await vi.waitFor(() => expect(mock.faults.list()).toMatchObject([{ hits: 1 }]), soon);
  await mock.close();
  await failed;
  mock.faults.clear();
  expect(await exists(partner)).toBe(false);
});

test('previous is the own response of a first call', async () => {
  const mock = createMock({ faults: [{ do: 'previous' }] });
  expect((await partnerOf(mock)).token).toMatch(/^5_/);
});

describe('rules', () => {
  test('a rate limit has skip, count and probability, too', async () => {
    const numbers = [0.9, 0.1, 0.1, 0.1];
    const mock = createMock({
      clock: () => 0,
      random: () => numbers.shift() ?? 0.5,
    });
    const partner = await partnerOf(mock);
    numbers.splice(0, numbers.length, 0.9, 0.1, 0.1, 0.1);
    mock.faults.add({ on: 'listGroups', do: 'rate-limit', limit: 1, skip: 2, count: 2, probability: 0.5 });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++) statuses.push((await partner.post('b2_list_groups')).status);
    // Two are skipped, one is allowed, one is let through randomly, two are hit, and then it is over.
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 200, 200]);
    expect(mock.faults.list()).toMatchObject([{ hits: 2 }]);
  });

  test('expire-tokens has on, skip and count, too', async () => {
    const mock = createMock({ faults: [{ on: 'listGroups', do: 'expire-tokens', calls: 1, skip: 1, count: 1 }] });
    const partner = await partnerOf(mock);
    const ask = async (name: string) => (await partner.post(name)).body.code;
    const codes: unknown[] = [];
    for (const name of ['bz_list_computers', 'b2_list_groups', 'b2_list_groups', 'bz_list_computers']) {
      codes.push(await ask(name));
    }
    expect(codes).toEqual(['bad_request', undefined, undefined, 'bad_request']);
    expect(await ask('b2_list_groups')).toBe('expired_auth_token');
    const other = await partnerOf(mock);
    for (let n = 0; n < 5; n++) expect((await other.post('b2_list_groups')).status).toBe(200);
  });

  test('expire-tokens has probability, too', async () => {
    const numbers = [0.9, 0.1];
    const mock = createMock({ random: () => numbers.pop() ?? 0 });
    const partner = await partnerOf(mock);
    numbers.splice(0, numbers.length, 0.1, 0.9);
    mock.faults.add({ do: 'expire-tokens', calls: 0, probability: 0.5 });
    expect((await partner.post('b2_list_groups')).status).toBe(200);
    expect((await partner.post('b2_list_groups')).body.code).toBe('expired_auth_token');
  });

  test('expire-tokens on the call that takes no token is rejected', () => {
    const fault = { on: 'b2_authorize_account', do: 'expire-tokens' as const, calls: 1 };
    expect(() => createMock({ faults: [fault] })).toThrow('expire-tokens cannot be on authorizeAccount');
  });
});
