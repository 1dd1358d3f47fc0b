import { expect, test } from 'vitest';
import type { PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, resetAfter } from '../support/plays.ts';

const member = exampleAnswer('listGroupMembers').groupMembers[0];
const computer = exampleAnswer('listComputers').computers[0];
const members = (...groupMembers: unknown[]) =>
  answer({ groupId: '10101', groupName: 'x', nextEmail: null, groupMembers });
const computers = (...list: unknown[]) => answer({ nextComputerId: null, computers: list });
const create = (partner: PartnerClient) => partner.createGroupMember({ ...newMember, deliver: 'return' });
const eject = (partner: PartnerClient) =>
  partner.ejectGroupMember({ groupId: '10101', memberAccountId: member.accountId });
const remove = (partner: PartnerClient) =>
  partner.deleteComputer({ accountId: '1d0c0ffee125', computerId: computer.computerId });

test.each([
  ['the account is there', members({ ...member, email: newMember.memberEmail }), 'done'],
  ['the account is there in another case', members({ ...member, email: newMember.memberEmail.toUpperCase() }), 'done'],
  ['the next account is another', members({ ...member, email: 'customer-10@partner.example' }), 'not-found'],
  ['nothing is there', members(), 'not-found'],
])('lookup of a creation: %s', async (_, play, want) => {
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: play });
  const { partner } = clientFor(server);

  const error = await rejection(create(partner));

  expect(await error.lookup()).toBe(want);
  expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toMatchObject({
    startEmail: newMember.memberEmail,
    maxMemberCount: 1,
  });
  expect(server.actsOf('createGroupMember')).toBe(1);
});

test.each([
  ['the member is gone', members(), 'gone'],
  ['the member is there', members(member), 'still-there'],
])('lookup of an ejection: %s', async (_, play, want) => {
  const { partner } = clientFor(await serve({ ejectGroupMember: resetAfter, listGroupMembers: play }));

  expect(await (await rejection(eject(partner))).lookup()).toBe(want);
});

test.each([
  ['the backup is gone', computers(), 'gone'],
  ['the backup is there', computers(computer), 'still-there'],
])('lookup of a deletion: %s', async (_, play, want) => {
  const { partner } = clientFor(await serve({ deleteComputer: resetAfter, listComputers: play }));

  expect(await (await rejection(remove(partner))).lookup()).toBe(want);
});

test.each(['1D0C0FFEE123', ' 1d0c0ffee123'])(
  'a look-up compares IDs without regard to case and spaces: %j',
  async (id) => {
    const plays = { ejectGroupMember: resetAfter, listGroupMembers: members({ ...member, accountId: '1d0c0ffee123' }) };
    const { partner } = clientFor(await serve(plays));

    const error = await rejection(partner.ejectGroupMember({ groupId: '10101', memberAccountId: id }));

    expect(await error.lookup()).toBe('still-there');
  },
);

test.each<[options: unknown, message: string]>([
  [{ wiat: 5 }, 'lookup has no option `wiat`. Did you mean `wait`?'],
  [{ wait: '5s' }, '`wait` must be a number of at least 0.'],
  [{ wait: -1 }, '`wait` must be a number of at least 0.'],
  [null, 'lookup takes an object with wait, signal.'],
])('lookup names an option that is wrong, and asks nothing: %j', async (options, message) => {
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: members() });
  const error = await rejection(create(clientFor(server).partner));

  expect(await rejection(error.lookup(options))).toMatchObject({ name: 'UsageError', message });
  expect(server.requestsOf('listGroupMembers')).toBe(0);
});

test('lookup does not begin when its signal has been aborted', async () => {
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: members() });
  const error = await rejection(create(clientFor(server).partner));

  expect(await rejection(error.lookup({ signal: AbortSignal.abort('enough') }))).toBe('enough');
  expect(server.requestsOf('listGroupMembers')).toBe(0);
});

test('a key is not lost when the given fetch responds with headers of its own kind', async () => {
  const body = JSON.stringify({ ...exampleAnswer('createGroupMember'), applicationKeyId: null });
  const response = { ok: true, status: 200, headers: new Map(), text: async () => body } as unknown as Response;
  const { partner } = clientFor(await serve(), {
    fetch: async (url, init) => (url.endsWith('create_group_member') ? response : fetch(url, init)),
  });

  expect((await rejection(create(partner))).credentials.reveal().applicationKey).toBe(
    exampleAnswer('createGroupMember').applicationKey,
  );
});

test('a trial offers no lookup, because no call lists trials, and the error says what to do', async () => {
  const { partner } = clientFor(await serve({ reserveTrialCreateAccount: resetAfter }));

  const error = await rejection(
    partner.reserveTrialCreateAccount({ email: 'trial@partner.example', term: 14, storage: 5, deliver: 'return' }),
  );

  expect(error.lookup).toBeUndefined();
  expect(error.message).toMatch(/no call that lists trials.*key.*lost/);
});

test('an unknown creation says what to do when the key is lost, and carries the request', async () => {
  const server = await serve({ createGroupMember: resetAfter });
  const { partner } = clientFor(server);

  const error = await rejection(create(partner));

  expect(error.message).toMatch(/lookup\(\).*key is lost/);
  expect(error.request).toEqual({ url: `${server.realm}/b2api/v3/b2_create_group_member`, params: newMember });
});

test.each([
  ['no member', { groupMember: undefined }],
  ['no ID of the key', { applicationKeyId: undefined }],
  ['null in place of the ID of the key', { applicationKeyId: null }],
  ['a number in place of the ID of the key', { applicationKeyId: 7 }],
])('a key in a response of the wrong shape is not lost: %s', async (_, wrong) => {
  const answered = { ...exampleAnswer('createGroupMember'), ...wrong };
  const { partner } = clientFor(await serve({ createGroupMember: answer(answered) }));

  const error = await rejection(create(partner));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', cause: { name: 'UnexpectedResponseError' } });
  expect(error.credentials.reveal().applicationKey).toBe(answered.applicationKey);
});

test('lookup waits and looks again until the account is there', async () => {
  const found = members({ ...member, email: newMember.memberEmail });
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: [members(), members(), found] });
  const { partner, waits } = clientFor(server);
  const error = await rejection(create(partner));

  expect(await error.lookup({ wait: 60_000 })).toBe('done');
  expect(waits).toEqual([1000, 2000]);
});

test('lookup ends with what it last found when the time is over', async () => {
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: members() });
  const { partner, waits } = clientFor(server);
  const error = await rejection(create(partner));

  expect(await error.lookup({ wait: 10_000 })).toBe('not-found');
  expect(waits).toEqual([1000, 2000, 4000, 3000]);
});

test('lookup stops waiting when its signal aborts', async () => {
  const server = await serve({ createGroupMember: resetAfter, listGroupMembers: members() });
  const error = await rejection(create(clientFor(server).partner));

  await expect(error.lookup({ wait: 10_000, signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
});
