import { expect, test } from 'vitest';
import { clientFor, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer } from '../support/faultServer.ts';

const realm = 'http://127.0.0.1:1';
const group = exampleAnswer('listGroups').groups[0];
const member = exampleAnswer('listGroupMembers').groupMembers[0];

/** A service in memory with Groups of several pages; it watches how many pages are held and how many are asked for. */
function service({ groups = 5, pages = 4, failing = '' } = {}) {
  const asked = new Map<string, number>();
  let current = 0;
  const state = { most: 0, asked, current: () => current, requests: 0 };
  const answerFor = (url: string, body: string) => {
    if (url.endsWith('b2_authorize_account')) return authorizeAnswer(realm);
    const ids = Array.from({ length: groups }, (_, index) => String(10101 + index));
    if (url.endsWith('b2_list_groups'))
      return { groups: ids.map((groupId) => ({ ...group, groupId })), nextGroupId: null };
    const { groupId, startEmail = '0' } = JSON.parse(body);
    if (groupId === failing) return undefined;
    const page = Number(startEmail);
    asked.set(groupId, page + 1);
    const groupMembers = [
      { ...member, groupId, email: `${page}-a` },
      { ...member, groupId, email: `${page}-b` },
    ];
    return { groupId, groupName: 'x', nextEmail: page + 1 < pages ? String(page + 1) : null, groupMembers };
  };
  const fetch = async (url: string, init: RequestInit) => {
    const isMembers = url.endsWith('b2_list_group_members');
    if (isMembers) state.most = Math.max(state.most, ++current);
    state.requests += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (isMembers) current -= 1;
    init.signal?.throwIfAborted();
    const value = answerFor(url, String(init.body));
    if (value) return Response.json(value);
    return Response.json({ status: 401, code: 'invalid_group_id', message: 'gone' }, { status: 401 });
  };
  return { ...state, state, partner: clientFor({ realm }, { fetch }).partner };
}

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('gives every member of every Group once, in order within a Group', async () => {
  const { partner } = service();
  const byGroup = new Map<string, string[]>();

  for await (const { groupId, email } of partner.listAllGroupMembers()) {
    byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), email]);
  }

  const want = [0, 1, 2, 3].flatMap((page) => [`${page}-a`, `${page}-b`]);
  expect([...byGroup.keys()].sort()).toEqual(['10101', '10102', '10103', '10104', '10105']);
  for (const emails of byGroup.values()) expect(emails).toEqual(want);
});

test.each([1, 3, 8])('reads no more than %i Groups at a time', async (concurrency) => {
  const { partner, state } = service({ groups: 20 });

  expect(await partner.listAllGroupMembers({ concurrency }).toArray()).toHaveLength(20 * 8);

  expect(state.most).toBe(concurrency);
});

test('reads eight Groups at a time unless told otherwise', async () => {
  const { partner, state } = service({ groups: 20 });

  await partner.listAllGroupMembers().toArray();

  expect(state.most).toBe(8);
});

test('holds at most two pages of a Group while its reader is slow', async () => {
  const { partner, asked } = service({ groups: 3, pages: 10 });
  const walk = partner.listAllGroupMembers({ concurrency: 3 })[Symbol.asyncIterator]();

  await walk.next();
  await settle();

  expect([...asked.values()].sort()).toEqual([1, 1, 2]);
  await walk.return?.();
});

test('sends nothing until it is used, and nothing more when the reader stops', async () => {
  const { partner, state } = service({ groups: 20, pages: 10 });
  const walk = partner.listAllGroupMembers();
  await settle();
  expect(state.requests).toBe(0);

  for await (const _ of walk) break;
  await settle();
  const { requests } = state;
  await settle();

  expect(state.requests).toBe(requests);
  expect(state.current()).toBe(0);
});

test('fails when a Group fails, and stops the others', async () => {
  const { partner, state } = service({ groups: 8, pages: 50, failing: '10104' });

  expect(await rejection(partner.listAllGroupMembers().toArray())).toMatchObject({ code: 'invalid_group_id' });
  await settle();

  expect(state.current()).toBe(0);
});

test('an abort ends it with the reason', async () => {
  const { partner } = service({ pages: 50 });
  const controller = new AbortController();
  const reason = new Error('enough');

  const read = async () => {
    for await (const _ of partner.listAllGroupMembers({}, { signal: controller.signal })) controller.abort(reason);
  };

  expect(await rejection(read())).toBe(reason);
});

test('can be limited, and read by page', async () => {
  const { partner } = service();

  expect(await partner.listAllGroupMembers().toArray({ limit: 5 })).toHaveLength(5);
  const pages = [];
  for await (const page of partner.listAllGroupMembers().pages()) pages.push(page.groupId);
  expect(pages).toHaveLength(20);
});

test.each([0, -1, Number.NaN])('a concurrency of %d is rejected', (concurrency) => {
  const { partner } = service();

  expect(() => partner.listAllGroupMembers({ concurrency })).toThrow(expect.objectContaining({ name: 'UsageError' }));
});
