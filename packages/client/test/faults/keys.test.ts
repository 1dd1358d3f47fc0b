import { describe, expect, test } from 'vitest';
import type { Credentials, PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, type Play, refuse, say } from '../support/plays.ts';

const trial = { email: 'trial@partner.example', term: 14, storage: 5 };
const creations = [
  {
    call: 'createGroupMember',
    create: (partner: PartnerClient, deliver: (credentials: Credentials) => Promise<void>) =>
      partner.createGroupMember({ ...newMember, deliver }),
  },
  {
    call: 'reserveTrialCreateAccount',
    create: (partner: PartnerClient, deliver: (credentials: Credentials) => Promise<void>) =>
      partner.reserveTrialCreateAccount({ ...trial, deliver }),
  },
] as const;

/** Makes the call against a server that plays so; what was delivered, and how the call ended. */
async function run({ call, create }: (typeof creations)[number], play: Play) {
  const server = await serve({ [call]: play });
  const { partner } = clientFor(server);
  const delivered: string[] = [];
  const deliver = async (credentials: Credentials) => void delivered.push(credentials.reveal().applicationKey);
  const [ended] = await Promise.allSettled([create(partner, deliver)]);
  expect(server.requestsOf(call)).toBe(1);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  return { delivered, error: ended.status === 'rejected' ? (ended.reason as any) : undefined };
}

describe.each(creations)('the key of $call', (creation) => {
  const created = exampleAnswer(creation.call);
  const { applicationKey } = created;
  const json = JSON.stringify(created);
  const withEmail = (value: string) => json.replace(/"email":"[^"]+"/, () => `"email":${value}`);
  const cut = json.slice(0, json.indexOf(applicationKey) + applicationKey.length + 2);

  test.each<[string, Play]>([
    ['in an array of one', answer([created])],
    ['in an array with an empty object', answer([created, {}])],
    ['in an array of arrays', answer([[created]])],
    ['in an envelope', answer({ data: created })],
    ['behind a byte-order mark', say(200, `\ufeff${json}`)],
    ['under 400', answer(created, { status: 400 })],
    ['under 500', answer(created, { status: 500 })],
    ['under 201', answer(created, { status: 201 })],
    [
      'inside an error body',
      say(400, JSON.stringify({ status: 400, code: 'bad_request', message: 'x', was: created })),
    ],
  ])('is delivered from a complete response: %s', async (_, play) => {
    expect(await run(creation, play)).toEqual({ delivered: [applicationKey], error: undefined });
  });

  test.each<[string, Play]>([
    ['behind a notice', say(200, `Maintenance tonight\n${json}`)],
    ["behind )]}',", say(200, `)]}',\n${json}`)],
    ['before a comment', say(200, `${json}<!-- proxy-7 -->`)],
    ['in JSON that is cut off', say(200, cut)],
    ['in JSON with a comma too many', say(200, json.replace(/}$/, ',}'))],
    ['in JSON with a raw line break', say(200, json.replace('@', '\n@'))],
    ['under 502 on a page', say(502, `<pre>${json}`)],
    ['under a redirect', say(302, json, { headers: { location: 'https://evil.example/' } })],
    ['beside another key', answer([created, { ...created, applicationKey: 'K004another' }])],
    [
      'inside an error body that asks to retry',
      say(429, JSON.stringify({ status: 429, code: 'too_many_requests', message: 'x', log: json })),
    ],
    ['without the ID of the key', answer({ ...created, applicationKeyId: undefined })],
    ['with an email nested deeper than the stack', say(200, withEmail('['.repeat(20_000) + ']'.repeat(20_000)))],
    ['with an email that cannot be made a text', say(200, withEmail('{"toString":1}'))],
  ])('stays on the error of a response that is not complete: %s', async (_, play) => {
    const { delivered, error } = await run(creation, play);

    expect(delivered).toEqual([]);
    expect(error).toMatchObject({ name: 'OutcomeUnknownError', attempts: 1 });
    expect(error.credentials.reveal().applicationKey).toBe(applicationKey);
  });

  test.each(['', '********', '[secret]', null])('is none when it is %j: the outcome is unknown', async (masked) => {
    const { delivered, error } = await run(creation, answer({ ...created, applicationKey: masked }));

    expect(delivered).toEqual([]);
    expect(error).toMatchObject({ name: 'OutcomeUnknownError' });
    expect(error.credentials).toBeUndefined();
  });

  test('of a response to another request is not delivered, and not lost', async () => {
    const other = JSON.parse(json.replaceAll(/"email":"[^"]+"/g, '"email":"another@partner.example"'));
    const { delivered, error } = await run(creation, answer(other));

    expect(delivered).toEqual([]);
    expect(error).toMatchObject({ name: 'OutcomeUnknownError', credentials: { email: 'another@partner.example' } });
    expect(error.message).toContain('belongs to another call');
  });

  test('is delivered when the service stores the email in another case', async () => {
    const upper = JSON.parse(json.replace(/"email":"([^"]+)"/, (_, email) => `"email":"${email.toUpperCase()}"`));

    expect(await run(creation, answer(upper))).toEqual({ delivered: [applicationKey], error: undefined });
  });

  test('is unknown after 204', async () => {
    expect((await run(creation, say(204, '', { acts: true }))).error).toMatchObject({ name: 'OutcomeUnknownError' });
  });
});

test('a creation without a member in its response is not done, and its key not lost', async () => {
  const created = { ...exampleAnswer('createGroupMember'), groupMember: {} };
  const { delivered, error } = await run(creations[0], answer(created));

  expect(delivered).toEqual([]);
  expect(error.credentials.reveal().applicationKey).toBe(created.applicationKey);
});

const member = exampleAnswer('ejectGroupMember');
const eject = (partner: PartnerClient) =>
  partner.ejectGroupMember({ groupId: member.groupId, memberAccountId: member.accountId });
const computer = exampleAnswer('deleteComputer');
const remove = (partner: PartnerClient) =>
  partner.deleteComputer({ accountId: '1d0c0ffee125', computerId: computer.computerId });

test.each([
  ['another account', 'ejectGroupMember', { ...member, accountId: '1d0c0ffee999' }, eject],
  ['another Group', 'ejectGroupMember', { ...member, groupId: '99' }, eject],
  ['another computer', 'deleteComputer', { ...computer, computerId: 'aab0a1acc4e2275597290000' }, remove],
] as const)('a response that names %s leaves the outcome unknown', async (_, call, response, send) => {
  const { partner } = clientFor(await serve({ [call]: answer(response) }));

  expect(await rejection(send(partner))).toMatchObject({ name: 'OutcomeUnknownError', operation: call });
});

test.each([
  ['ejectGroupMember', eject, { accountId: member.accountId, groupId: member.groupId }],
  ['deleteComputer', remove, { computerId: computer.computerId }],
] as const)('%s is done after 204, and resolves with the IDs of the request', async (call, send, want) => {
  const server = await serve({ [call]: say(204, '', { acts: true }) });
  const { partner } = clientFor(server);

  expect(await send(partner)).toEqual(want);
  expect(server.actsOf(call)).toBe(1);
});

const page = exampleAnswer('listGroupMembers');

test.each([
  ['of another Group', 'listGroupMembers', { ...page, groupId: '99' }],
  [
    'with a member of another Group',
    'listGroupMembers',
    { ...page, groupMembers: [{ ...page.groupMembers[0], groupId: '99' }] },
  ],
  ['of another admin', 'listGroups', { accountId: '0123456789ff', groups: [], nextGroupId: null }],
] as const)('a page %s is no page of this list', async (_, call, response) => {
  const { partner } = clientFor(await serve({ [call]: answer(response) }));
  const list = call === 'listGroups' ? partner.listGroups() : partner.listGroupMembers({ groupId: '10101' });

  expect(await rejection(list)).toMatchObject({ name: 'UnexpectedResponseError', operation: call, attempts: 1 });
});

test('Groups of another name are no response to a search by name', async () => {
  const { partner } = clientFor(await serve());

  expect(await rejection(partner.listGroups({ groupName: 'Another' }))).toMatchObject({
    name: 'UnexpectedResponseError',
  });
});

test('on a connection that is one response behind, no account is reported as another', async () => {
  const created = (email: string, applicationKey: string) => ({
    ...exampleAnswer('createGroupMember'),
    applicationKey,
    groupMember: { ...exampleAnswer('createGroupMember').groupMember, email },
  });
  const [first, second] = ['customer-1@partner.example', 'customer-2@partner.example'] as const;
  const server = await serve({
    createGroupMember: [answer(created(first, 'K004key-of-first')), answer(created(first, 'K004key-of-first'))],
  });
  const { partner } = clientFor(server);
  const create = (memberEmail: string) =>
    partner.createGroupMember({ groupId: '10101', memberEmail, deliver: 'return' });

  expect((await create(first)).credentials.email).toBe(first);
  const error = await rejection(create(second));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', credentials: { email: first } });
});

test('a rejection without a key stays a rejection', async () => {
  const { partner } = clientFor(await serve({ createGroupMember: refuse('invalid_region') }));

  expect(await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }))).toMatchObject({
    name: 'PartnerApiError',
    code: 'invalid_region',
  });
});
