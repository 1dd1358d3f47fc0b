import { createMock, type FaultSpec } from '@b2-partner/mock';
import { expect, onTestFinished, test } from 'vitest';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { someComputers } from '../support/computers.ts';

/** A mock on a port, with faults. */
async function mockWith(...faults: FaultSpec[]) {
  const mock = createMock({ faults });
  const realm = await mock.listen();
  onTestFinished(() => mock.close());
  return { mock, ...clientFor({ realm }, { ...mock.credentials }) };
}

const create = { ...newMember, memberEmail: 'new@partner.example', deliver: 'return' as const };

test('a creation whose response is lost is found by lookup, and is not made again', async () => {
  const { partner, mock } = await mockWith({ on: 'createGroupMember', do: 'reset-after', count: 1 });

  const error = await rejection(partner.createGroupMember(create));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError' });
  expect(await error.lookup()).toBe('done');
  expect(await rejection(partner.createGroupMember(create))).toMatchObject({ code: 'invalid_email' });
  expect(mock.requests.filter(({ path }) => path.endsWith('b2_create_group_member'))).toHaveLength(2);
});

test('a creation that never reached the service is not found by lookup, and can be made', async () => {
  const { partner } = await mockWith({ on: 'createGroupMember', do: 'reset', count: 1 });

  const error = await rejection(partner.createGroupMember(create));

  expect(await error.lookup()).toBe('not-found');
  expect((await partner.createGroupMember(create)).groupMember.email).toBe(create.memberEmail);
});

test('a deletion whose response breaks off is found by lookup to be gone', async () => {
  const { partner } = await mockWith({ on: 'deleteComputer', do: 'half-body', count: 1 });
  const { accountId, computers } = await someComputers(partner);
  const computerId = String(computers[0]?.computerId);

  const error = await rejection(partner.deleteComputer({ accountId, computerId }));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError' });
  expect(await error.lookup()).toBe('gone');
});

test('tokens that run out all the time do not disturb', async () => {
  const { partner } = await mockWith({ do: 'expire-tokens', calls: 2 });

  expect((await partner.listAllGroupMembers().toArray()).length).toBeGreaterThan(100);
});

test('half bodies, error pages and slow responses in passing do not disturb reading', async () => {
  const { partner } = await mockWith(
    { on: 'listGroups', do: 'html', count: 1 },
    { on: 'listGroupMembers', do: 'half-body', count: 1 },
    { on: 'listGroupMembers', do: 'error', code: 'too_many_requests', retryAfter: 1, count: 1, skip: 1 },
  );

  expect((await partner.listAllGroupMembers().toArray()).length).toBeGreaterThan(100);
});

test('the key of a created account opens that account, which has no Partner access', async () => {
  const { partner, mock } = await mockWith();
  const { credentials } = await partner.createGroupMember(create);

  const own = clientFor({ realm: mock.url }, credentials.reveal()).partner;

  expect((await own.authorizeAccount()).accountId).toBe(credentials.accountId);
  expect(await rejection(own.listGroups())).toMatchObject({ name: 'AuthorizationError', code: 'suite_not_enabled' });
});
