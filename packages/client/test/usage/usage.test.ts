import { expect, test } from 'vitest';
import { type MemberWalk, PartnerClient } from '../../src/index.ts';
import { clientFor, key, newMember, rejection } from '../support/client.ts';
import { serve } from '../support/faultServer.ts';

// JavaScript, and whoever casts: the types reject all of it.
// biome-ignore lint/suspicious/noExplicitAny: what is wrong here is the point
type Wrong = any;

test.each([
  ['maxRetry', 'Did you mean `maxRetries`?'],
  ['baseUrl', 'Did you mean `realm`?'],
  ['endpoint', 'Did you mean `realm`?'],
  ['keyId', 'Did you mean `applicationKeyId`?'],
  ['Timeout', 'Did you mean `timeout`?'],
  ['colour', 'PartnerClient takes an object with applicationKeyId, applicationKey, realm, '],
])('an unknown option of the client is named, with the closest: %s', (name, help) => {
  expect(() => new PartnerClient({ ...key, [name]: 1 } as Wrong)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: expect.stringContaining(`PartnerClient has no option \`${name}\`. ${help}`),
    }),
  );
});

test('an unknown hook is named, with the closest', () => {
  expect(() => new PartnerClient({ ...key, hooks: { onRespond: () => {} } as Wrong })).toThrow(/`onResponse`/);
});

test.each(['fetch', 'clock', 'sleep', 'random'])('%s that is no function is a mistake in the use', (name) => {
  expect(() => new PartnerClient({ ...key, [name]: 7 } as Wrong)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: `\`${name}\` must be a function.` }),
  );
});

test.each([undefined, null, {}])('a client without options (%s) says which one is missing', (options) => {
  expect(() => new PartnerClient(options as Wrong)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(/^`applicationKeyId` is missing/) }),
  );
});

test.each(['0123456789ab', 7, []])('options that are no object are a mistake in the use: %s', (options) => {
  expect(() => new PartnerClient(options as Wrong)).toThrow(expect.objectContaining({ name: 'UsageError' }));
});

test.each([
  ['trustedHosts', 'api.example'],
  ['trustedHosts', null],
  ['logger', null],
  ['logger', 5],
  ['tokenStore', {}],
  ['tokenStore', 'memory'],
])('%s that is %j is a mistake in the use', (name, value) => {
  expect(() => new PartnerClient({ ...key, [name]: value } as Wrong)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(name) }),
  );
});

test('a level that does not exist is named with those that do', () => {
  expect(() => new PartnerClient({ ...key, logger: 'verbose' as Wrong })).toThrow(/debug, info, warn, error/);
});

const wrongCalls: [string, (partner: Wrong) => PromiseLike<unknown>, RegExp][] = [
  [
    'a call option among the parameters',
    (p) => p.listGroups({ signal: null }),
    /an option: listGroups\(params, \{ signal/,
  ],
  ['a misspelt parameter', (p) => p.listGroups({ groupname: 'x' }), /no parameter `groupname`.*`groupName`/],
  ['a misspelt parameter, used item by item', (p) => p.listGroups({ groupname: 'x' }).toArray(), /`groupName`/],
  ['a misspelt parameter of all members', async (p) => p.listAllGroupMembers({ group: 'x' }), /`groupName`/],
  ['the account that the client fills in', (p) => p.listGroups({ adminAccountId: 'x' }), /The client fills it in/],
  ['a misspelt call option', (p) => p.listGroups({}, { retries: 1 }), /no option `retries`.*`maxRetries`/],
  ['a misspelt call option of authorize', (p) => p.authorizeAccount({ time: 1 }), /`timeout`/],
  ['a misspelt option of toArray', (p) => p.listGroups().toArray({ max: 1 }), /no option `max`.*limit/],
  ['no parameters', (p) => p.listGroupMembers(), /listGroupMembers needs the parameter `groupId`/],
  ['an ID in place of parameters', (p) => p.listGroupMembers('10101'), /takes an object with groupId, startEmail/],
  ['an empty parameter', (p) => p.listGroupMembers({ groupId: '' }), /needs the parameter `groupId`/],
  ['a creation without parameters', (p) => p.createGroupMember(), /needs the parameter `groupId`/],
  ['a creation without an email', (p) => p.createGroupMember({ groupId: '1', deliver: 'return' }), /`memberEmail`/],
  ['a creation without deliver', (p) => p.createGroupMember(newMember), /deliver/],
  [
    'an ejection without a member',
    (p) => p.ejectGroupMember({ groupId: '10101' }),
    /needs the parameter `memberAccountId`/,
  ],
  ['a trial without a term', (p) => p.reserveTrialCreateAccount({ email: 'a@b.example', storage: 5 }), /`term`/],
  ['a deletion without a computer', (p) => p.deleteComputer({ accountId: '1d0c0ffee123' }), /`computerId`/],
  ['computers without an account', (p) => p.listComputers({}), /needs the parameter `accountId`/],
  ['a search without an email', (p) => p.findMember({ groupId: '10101' }), /needs the parameter `email`/],
  ['a search by a misspelt email', (p) => p.findMember({ mail: 'a@b.example' }), /`email`/],
  [
    'a controller in place of its signal',
    (p) => p.listGroups({}, { signal: new AbortController() }),
    /`controller.signal`/,
  ],
  [
    'a signal of another kind',
    (p) => p.createGroupMember({ ...newMember, deliver: 'return' }, { signal: 7 }),
    /`signal`/,
  ],
  ['Headers', (p) => p.listGroups({}, { headers: new Headers({ a: 'b' }) }), /`headers` must be an object/],
  ['headers in pairs', (p) => p.listGroups({}, { headers: [['a', 'b']] }), /`headers` must be an object/],
  ['headers in a Map', (p) => p.listGroups({}, { headers: new Map([['a', 'b']]) }), /`headers` must be an object/],
  ['headers as text', (p) => p.listGroups({}, { headers: 'a: b' }), /`headers` must be an object/],
  ['a Group without an ID', (p) => p.getGroup(), /needs the parameter `groupId`/],
  ['parameters in place of an ID', (p) => p.getGroup({ groupId: '10101' }), /`groupId`, not an object/],
  ['a Group in place of its ID', (p) => p.listGroupMembers({ groupId: { groupId: '1' } }), /`groupId`, not an object/],
  ['a member in place of an email', (p) => p.findMember({ email: { email: 'a@b.example' } }), /`email`, not an object/],
];

test.each(wrongCalls)('%s is a UsageError, before anything is sent', async (_, call, text) => {
  const server = await serve();
  const { partner } = clientFor(server);

  expect(await rejection(call(partner))).toMatchObject({ name: 'UsageError', message: expect.stringMatching(text) });
  expect(server.seen).toEqual([]);
});

test('undefined parameters and options count as left out', async () => {
  const { partner } = clientFor(await serve());
  const walk: MemberWalk = partner.listAllGroupMembers({ groupName: undefined, concurrency: undefined });

  expect((await partner.listGroups({ groupName: undefined }, { timeout: undefined })).items).toHaveLength(2);
  expect((await walk.toArray({ limit: 1 })).length).toBe(1);
});
