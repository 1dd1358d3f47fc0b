import { expect, test } from 'vitest';
import { clientFor, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { type FaultServer, serve } from '../support/faultServer.ts';
import { answer, type Play, refuse } from '../support/plays.ts';

const member = exampleAnswer('listGroupMembers').groupMembers[0];
const emails = (count: number) => Array.from({ length: count }, (_, index) => `member-${1000 + index}@partner.example`);

interface Paging {
  /** What the last page says instead of null. */
  lastCursor?: (email: string) => unknown;
  /** Every cursor is the last email of its own page. */
  isSticky?: boolean;
  largest?: number;
}

/** Serves members page by page, like the service: ordered, with an inclusive cursor. */
function membersPlay(all: string[], { lastCursor = () => null, isSticky = false, largest = 1000 }: Paging = {}): Play {
  return async (stage) => {
    const { startEmail = '', maxMemberCount } = JSON.parse(await stage.body());
    if (maxMemberCount > largest) return refuse('out_of_range')({ ...stage, body: async () => '' });
    const from = all.filter((email) => email >= startEmail);
    const page = from.slice(0, maxMemberCount);
    const last = page.at(-1) ?? '';
    const next = isSticky ? last : (from[maxMemberCount] ?? lastCursor(last));
    const groupMembers = page.map((email) => ({ ...member, email }));
    const value = { groupId: '10101', groupName: 'x', nextEmail: next, groupMembers };
    return answer(value)({ ...stage, body: async () => '' });
  };
}

const list = (server: FaultServer, params = {}) =>
  clientFor(server).partner.listGroupMembers({ groupId: '10101', ...params });
const sizesAsked = (server: FaultServer) =>
  server.seen
    .filter(({ operation }) => operation === 'listGroupMembers')
    .map(({ body }) => JSON.parse(body).maxMemberCount);

test('a list sends nothing until it is used', async () => {
  const server = await serve();
  list(server);
  await new Promise((resolve) => setImmediate(resolve));

  expect(server.seen).toEqual([]);
});

test('await gives the first page: the canonical response with items and next', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(5)) });

  const page = await list(server, { maxMemberCount: 2 });

  expect(page.groupMembers).toBe(page.items);
  expect(page).toMatchObject({ groupId: '10101', nextEmail: emails(5)[2], next: emails(5)[2] });
  expect(page.items.map(({ email }) => email)).toEqual(emails(2));
  expect(server.requestsOf('listGroupMembers')).toBe(1);
});

test('for await gives every item once and in order, and asks for the largest pages', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(2500)) });
  const seen: string[] = [];

  for await (const { email } of list(server)) seen.push(email);

  expect(seen).toEqual(emails(2500));
  expect(sizesAsked(server)).toEqual([1000, 1000, 1000]);
});

test('pages gives the pages', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(5)) });
  const sizes: number[] = [];

  for await (const { items } of list(server, { maxMemberCount: 2 }).pages()) sizes.push(items.length);

  expect(sizes).toEqual([2, 2, 1]);
});

test.each([
  [{ limit: 3 }, 3, 2],
  [{ limit: 4 }, 4, 2],
  [{ limit: 0 }, 0, 0],
  [{}, 5, 3],
  [undefined, 5, 3],
  [{ limit: 99 }, 5, 3],
])('toArray(%j) gives %i items with %i requests', async (options, items, requests) => {
  const server = await serve({ listGroupMembers: membersPlay(emails(5)) });

  expect(await list(server, { maxMemberCount: 2 }).toArray(options)).toHaveLength(items);
  expect(server.requestsOf('listGroupMembers')).toBe(requests);
});

test.each([Number.NaN, 1.5, -1, '3' as never])('toArray rejects the limit %j before it asks', async (limit) => {
  const server = await serve();

  expect(await rejection(list(server).toArray({ limit }))).toMatchObject({ name: 'UsageError' });
  expect(server.seen).toEqual([]);
});

test('leaving the loop asks for no further page', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(50)) });

  for await (const { email } of list(server, { maxMemberCount: 2 })) if (email === emails(3)[2]) break;

  expect(server.requestsOf('listGroupMembers')).toBe(2);
});

test.each<[string, Paging]>([
  ['repeats its last email on the last page', { lastCursor: (email) => email }],
  ['repeats its last email on every page', { isSticky: true }],
  ['leaves the cursor out on the last page', { lastCursor: () => undefined }],
])('a list that %s ends with every item once', async (_, paging) => {
  const server = await serve({ listGroupMembers: membersPlay(emails(7), paging) });

  const items = await list(server, { maxMemberCount: 3 }).toArray();

  expect(items.map(({ email }) => email)).toEqual(emails(7));
});

test('a list that starts over for ever ends', async () => {
  const pages = [0, 3, 0, 3].map((from) =>
    answer({
      groupId: '10101',
      groupName: 'x',
      nextEmail: emails(6)[3 - from],
      groupMembers: emails(6)
        .slice(from, from + 3)
        .map((email) => ({ ...member, email })),
    }),
  );
  const server = await serve({ listGroupMembers: pages });

  expect(await list(server).toArray()).toHaveLength(6);
  expect(server.requestsOf('listGroupMembers')).toBe(3);
});

test('items without a name are kept', async () => {
  const page = answer({ groupId: '10101', groupName: 'x', nextEmail: null, groupMembers: [{}, {}] });

  expect(await list(await serve({ listGroupMembers: page })).toArray()).toHaveLength(2);
});

test('falls back to pages of 100 where larger ones are rejected, and remembers it', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(250), { largest: 100 }) });
  const { partner } = clientFor(server);

  expect(await partner.listGroupMembers({ groupId: '10101' }).toArray()).toHaveLength(250);
  await partner.listGroupMembers({ groupId: '10101' });

  expect(sizesAsked(server)).toEqual([1000, 100, 100, 100, 100]);
});

test('a page size that the caller named is not changed', async () => {
  const server = await serve({ listGroupMembers: membersPlay(emails(250), { largest: 100 }) });

  expect(await rejection(list(server, { maxMemberCount: 200 }))).toMatchObject({ code: 'out_of_range' });
  expect(sizesAsked(server)).toEqual([200]);
});

test('an out_of_range that has nothing to do with the page size is not repeated for ever', async () => {
  const server = await serve({ listGroupMembers: refuse('out_of_range'), listGroups: refuse('out_of_range') });

  expect(await rejection(list(server))).toMatchObject({ code: 'out_of_range' });
  expect(await rejection(clientFor(server).partner.listGroups())).toMatchObject({ code: 'out_of_range' });
  expect([server.requestsOf('listGroupMembers'), server.requestsOf('listGroups')]).toEqual([2, 1]);
});

test('withResponse gives the first page with its response', async () => {
  const server = await serve({
    listGroups: answer(exampleAnswer('listGroups'), { headers: { 'x-request-id': 'r-1' } }),
  });

  const { data, response } = await clientFor(server).partner.listGroups().withResponse();

  expect(data.items).toHaveLength(2);
  expect(response).toMatchObject({ status: 200, attempts: 1, requestId: 'r-1' });
  expect(response.headers.get('content-type')).toBe('application/json');
});

test('a list that is used more than once fetches its first page once', async () => {
  const server = await serve();
  const groups = clientFor(server).partner.listGroups();

  groups.catch(() => {});
  const [page, items] = await Promise.all([groups, groups.toArray(), groups.withResponse()]);

  expect(items).toEqual(page.items);
  expect(server.requestsOf('listGroups')).toBe(1);
});

test('a list whose first page failed fails again without a request', async () => {
  const server = await serve({ listGroups: refuse('invalid_group_id') });
  const groups = clientFor(server).partner.listGroups();

  await groups.catch(() => {});

  await expect(groups.toArray()).rejects.toMatchObject({ code: 'invalid_group_id' });
  expect(server.requestsOf('listGroups')).toBe(1);
});

test.each([[''], ['member-1000@partner.example']])(
  'a page that was listed before is not taken for the last one: %j',
  async (startEmail) => {
    const all = emails(25);
    const play = membersPlay(all);
    // One response behind: the second request gets the page of the first.
    const plays: Play[] = [
      play,
      (stage) => play({ ...stage, body: async () => JSON.stringify({ startEmail, maxMemberCount: 10 }) }),
    ];
    const server = await serve({ listGroupMembers: plays });

    const error = await rejection(list(server, { maxMemberCount: 10 }).toArray());

    expect(error).toMatchObject({
      name: 'UnexpectedResponseError',
      operation: 'listGroupMembers',
      status: 200,
      attempts: 1,
      message: expect.stringContaining('belongs to another call'),
    });
  },
);
