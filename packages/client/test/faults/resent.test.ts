import type { ErrorCode } from '@b2-partner/spec/types';
import { afterEach, expect, test, vi } from 'vitest';
import type { PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { type FaultServer, serve } from '../support/faultServer.ts';
import { refuse } from '../support/plays.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A client as it is in a browser, which sends requests again by itself. */
function clientInBrowser(server: FaultServer) {
  vi.stubGlobal('process', undefined);
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0' });
  const { partner } = clientFor(server);
  vi.unstubAllGlobals();
  return partner;
}

const deliver = 'return';
const ejection = { groupId: '10101', memberAccountId: '1d0c0ffee123' };
const trial = { email: 'a@partner.example', term: 14, storage: 5, deliver } as const;
const computer = { accountId: '1d0c0ffee123', computerId: 'aab0a1acc4e227559729081c' };
const calls = {
  createGroupMember: (partner: PartnerClient) => partner.createGroupMember({ ...newMember, deliver }),
  ejectGroupMember: (partner: PartnerClient) => partner.ejectGroupMember(ejection),
  reserveTrialCreateAccount: (partner: PartnerClient) => partner.reserveTrialCreateAccount(trial),
  deleteComputer: (partner: PartnerClient) => partner.deleteComputer(computer),
};

const resent: [keyof typeof calls, ErrorCode, boolean][] = [
  ['createGroupMember', 'invalid_email', true],
  ['ejectGroupMember', 'invalid_member_account_id', true],
  ['ejectGroupMember', 'invalid_email', true],
  ['reserveTrialCreateAccount', 'bad_request', false],
  ['deleteComputer', 'invalid_computer_id', true],
];

test.each(resent)('%s rejected with %s proves nothing where the runtime resends', async (name, code, looksUp) => {
  const server = await serve({ [name]: refuse(code) });

  const error = await rejection(calls[name](clientInBrowser(server)));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', cause: { name: 'PartnerApiError', code } });
  expect(error.message).toContain('this runtime may have sent the request twice');
  expect(typeof error.lookup).toBe(looksUp ? 'function' : 'undefined');
});

test.each(resent)('%s rejected with %s stands elsewhere, and can be looked up', async (name, code, looksUp) => {
  const server = await serve({ [name]: refuse(code) });

  const error = await rejection(calls[name](clientFor(server).partner));

  expect(error).toMatchObject({ name: 'PartnerApiError', code });
  expect(typeof error.lookup).toBe(looksUp ? 'function' : 'undefined');
});

test('a rejection that no resend explains stands everywhere, without a look-up', async () => {
  const server = await serve({ createGroupMember: refuse('too_many_members') });

  for (const partner of [clientInBrowser(server), clientFor(server).partner]) {
    const error = await rejection(calls.createGroupMember(partner));
    expect(error).toMatchObject({ name: 'PartnerApiError', code: 'too_many_members' });
    expect(error.lookup).toBeUndefined();
  }
});

test('the look-up on a rejection finds the account that an earlier copy of the request created', async () => {
  const server = await serve({ createGroupMember: refuse('invalid_email') });
  const lookup = async (memberEmail: string) => {
    const error = await rejection(clientFor(server).partner.createGroupMember({ ...newMember, memberEmail, deliver }));
    return error.lookup();
  };

  expect(await lookup('customer-2@partner.example')).toBe('done');
  expect(await lookup('customer-7@partner.example')).toBe('not-found');
});

test.each(['Deno', undefined])(
  'calls that change something are sent as a Blob, lists as a string (%s)',
  async (runtime) => {
    const bodies: unknown[] = [];
    vi.stubGlobal('process', undefined);
    if (runtime) vi.stubGlobal(runtime, {});
    const server = await serve();
    const { partner } = clientFor(server, {
      fetch: (url, init) => {
        bodies.push(init.body);
        return fetch(url, init);
      },
    });
    vi.unstubAllGlobals();

    await partner.listGroups();
    await calls.createGroupMember(partner);

    expect(bodies).toEqual([null, expect.any(String), expect.any(Blob)]);
    expect(JSON.parse(String(server.seen.at(-1)?.body))).toMatchObject(newMember);
  },
);
