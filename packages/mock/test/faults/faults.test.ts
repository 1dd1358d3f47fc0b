import { describe, expect, test } from 'vitest';
import { createMock, type FaultSpec } from '../../src/index.ts';
import { partnerOf } from '../support/partner.ts';

const create = { groupId: '10101', memberEmail: 'a@b.example' };

describe('faults', () => {
  test('an error comes with its status, code and Retry-After, and nothing is done', async () => {
    const fault: FaultSpec = { on: 'createGroupMember', do: 'error', status: 503, retryAfter: 1, count: 1 };
    const partner = await partnerOf({ faults: [fault] });
    const refused = await partner.post('b2_create_group_member', create);
    expect(refused.body).toMatchObject({ status: 503, code: 'service_unavailable' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await partner.post('b2_create_group_member', create)).status).toBe(200);
  });

  test.each<[FaultSpec, number, string]>([
    [{ do: 'error' }, 503, 'service_unavailable'],
    [{ do: 'error', code: 'request_timeout' }, 408, 'request_timeout'],
    [{ do: 'error', status: 429 }, 429, 'too_many_requests'],
    [{ do: 'error', status: 418, code: 'short_and_stout' }, 418, 'short_and_stout'],
  ])('%o gets %i %s', async (fault, status, code) => {
    const partner = await partnerOf();
    partner.mock.faults.add(fault);
    expect((await partner.post('b2_list_groups')).body).toMatchObject({ status, code });
  });

  test('skip lets calls pass, count ends it, on picks the operation by either name', async () => {
    const partner = await partnerOf();
    partner.mock.faults.add({ on: 'b2_list_groups', do: 'error', skip: 1, count: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      statuses.push((await partner.post('b2_list_groups')).status, (await partner.post('bz_list_computers')).status);
    }
    expect(statuses).toEqual([200, 400, 503, 400, 503, 400, 200, 400]);
    expect(partner.mock.faults.list()).toMatchObject([{ hits: 2 }]);
  });

  test('probability hits as often as the random numbers say', async () => {
    const numbers = [0.1, 0.9, 0.4, 0.6];
    let i = 0;
    const partner = await partnerOf();
    const mock = createMock({
      faults: [{ on: 'listGroups', do: 'error', probability: 0.5 }],
      random: () => numbers[i++ % 4] as number,
    });
    const other = await partnerOf(mock);
    i = 0;
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await other.post('b2_list_groups')).status);
    expect(statuses).toEqual([503, 200, 503, 200]);
    expect((await partner.post('b2_list_groups')).status).toBe(200);
  });

  test.each(['reset', 'reset-after'] as const)(
    '%s breaks the connection; only the second one after the change',
    async (kind) => {
      const partner = await partnerOf({ faults: [{ on: 'createGroupMember', do: kind, count: 1 }] });
      await expect(partner.post('b2_create_group_member', create)).rejects.toThrow('fetch failed');
      const again = await partner.post('b2_create_group_member', create);
      expect(again.body.code).toBe(kind === 'reset' ? undefined : 'invalid_email');
    },
  );

  test('half-body ends in the middle of the response, after the change', async () => {
    const partner = await partnerOf({ faults: [{ on: 'createGroupMember', do: 'half-body', count: 1 }] });
    await expect(partner.post('b2_create_group_member', create)).rejects.toThrow('terminated');
    expect((await partner.post('b2_create_group_member', create)).body.code).toBe('invalid_email');
  });

  test('slow takes its delay for the body, and delay alone waits before the response', async () => {
    const slept: number[] = [];
    const sleep = async (ms: number): Promise<void> => void slept.push(ms);
    const partner = await partnerOf({ sleep });
    partner.mock.faults.add({ do: 'slow', delay: 500, count: 1 });
    expect((await partner.post('b2_list_groups')).body.groups).toHaveLength(3);
    expect(slept.reduce((sum, ms) => sum + ms)).toBeCloseTo(500);
    slept.length = 0;
    partner.mock.faults.add({ delay: 200, count: 1 });
    expect((await partner.post('b2_list_groups')).status).toBe(200);
    expect(slept).toEqual([200]);
  });

  test('html is the page of a proxy', async () => {
    const { mock, token } = await partnerOf({ faults: [{ on: 'listGroups', do: 'html' }] });
    const response = await mock.fetch(`${mock.url}/b2api/v3/b2_list_groups`, { headers: { authorization: token } });
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toContain('<html>');
  });

  test('a rate limit allows so many calls per window, and says how long to wait', async () => {
    let now = Date.UTC(2026, 0, 1);
    const partner = await partnerOf({
      clock: () => now,
      faults: [{ on: 'listGroups', do: 'rate-limit', limit: 2, seconds: 10 }],
    });
    const ask = async () => {
      const { status, headers, body } = await partner.post('b2_list_groups');
      return [status, headers.get('retry-after'), body.code];
    };
    expect(await ask()).toEqual([200, null, undefined]);
    expect(await ask()).toEqual([200, null, undefined]);
    now += 3_500;
    expect(await ask()).toEqual([429, '7', 'too_many_requests']);
    now += 6_500;
    expect(await ask()).toEqual([200, null, undefined]);
  });

  test('tokens expire after so many calls, or seconds', async () => {
    let now = Date.UTC(2026, 0, 1);
    const partner = await partnerOf({ clock: () => now, faults: [{ do: 'expire-tokens', calls: 2 }] });
    const code = async () => (await partner.post('b2_list_groups')).body.code;
    expect([await code(), await code(), await code()]).toEqual([undefined, undefined, 'expired_auth_token']);
    partner.mock.faults.clear();
    expect(await code()).toBe('expired_auth_token');
    const other = await partnerOf(partner.mock);
    partner.mock.faults.add({ do: 'expire-tokens', seconds: 5 });
    now += 4_999;
    expect((await other.post('b2_list_groups')).status).toBe(200);
    now += 1;
    expect((await other.post('b2_list_groups')).body.code).toBe('expired_auth_token');
  });

  test('a header asks for one call only, and for its operation only', async () => {
    const partner = await partnerOf();
    const fault = (spec: object) => ({ 'x-mock-fault': JSON.stringify(spec) });
    expect((await partner.post('b2_list_groups', {}, fault({ do: 'error', status: 500 }))).body.code).toBe(
      'internal_error',
    );
    expect((await partner.post('b2_list_groups', {}, fault({ on: 'listComputers', do: 'error' }))).status).toBe(200);
    expect((await partner.post('b2_list_groups')).status).toBe(200);
    expect((await partner.post('b2_list_groups', {}, fault({ do: 'explode' }))).body).toMatchObject({
      code: 'bad_request',
    });
    expect((await partner.post('b2_list_groups', {}, { 'x-mock-fault': '{' })).body.code).toBe('bad_request');
  });

  test('a header asks for a chance, and rejects what is not for a single call', async () => {
    const numbers: number[] = [];
    const partner = await partnerOf();
    const mock = createMock({ random: () => numbers.pop() ?? 0 });
    const other = await partnerOf(mock);
    numbers.push(0.6, 0.4);
    const ask = (spec: object, { post } = partner) =>
      post('b2_list_groups', {}, { 'x-mock-fault': JSON.stringify(spec) });
    expect((await ask({ do: 'error', probability: 0.5 }, other)).status).toBe(503);
    expect((await ask({ do: 'error', probability: 0.5 }, other)).status).toBe(200);
    expect((await ask({ do: 'error', probability: 0 })).status).toBe(200);
    expect((await ask({ do: 'error', probability: 1 })).status).toBe(503);
    expect((await ask({ do: 'error', count: 1, skip: 0 })).status).toBe(503);
    for (const [spec, what] of [
      [{ skip: 1 }, 'skip 1'],
      [{ count: 0 }, 'count 0'],
      [{ count: 2 }, 'count 2'],
      [{ do: 'rate-limit', limit: 1 }, 'rate-limit'],
    ] as const) {
      const message = `X-Mock-Fault: ${what} is not for a single call`;
      expect((await ask({ do: 'error', ...spec })).body).toMatchObject({ code: 'bad_request', message });
    }
  });

  test('without control endpoints the header does nothing', async () => {
    const partner = await partnerOf({ control: false });
    expect((await partner.post('b2_list_groups', {}, { 'x-mock-fault': '{"do":"error"}' })).status).toBe(200);
  });

  test.each<[object, string]>([
    [{ do: 'explode' }, 'do "explode" is none of'],
    [{ do: 'error', on: 'makeGroup' }, 'on "makeGroup" is not an operation'],
    [{ do: 'error', staus: 500 }, 'staus is not known'],
    [{ do: 'error', code: 'nope' }, 'add a status'],
    [{ do: 'error', probability: 2 }, 'probability 2 is over 1'],
    [{ do: 'slow', delay: Number.NaN }, 'delay must be a number, not NaN'],
    [{ do: 'rate-limit', limit: 1, seconds: Number.POSITIVE_INFINITY }, 'seconds must be a number, not Infinity'],
    [{ do: 'rate-limit' }, 'needs a limit'],
    [{}, 'needs do or delay'],
    [[] as object, 'must be an object'],
  ])('%o is rejected in words that name what is wrong', (fault, message) => {
    expect(() => createMock({ faults: [fault as FaultSpec] })).toThrow(message);
    expect(() => createMock().faults.add(fault as FaultSpec)).toThrow(message);
  });
});
