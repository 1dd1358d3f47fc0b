import { createMock, type QuirkName, quirkNames } from '@b2-partner/mock';
import { describe, expect, test } from 'vitest';
import { PartnerClient } from '../../src/index.ts';
import { someComputers } from '../support/computers.ts';

const clock = () => Date.UTC(2026, 4, 12, 10);

/** What a partner does in a day, through the client, against a mock that has its own reading of the spec. */
async function aDay(quirks: QuirkName[]) {
  const mock = createMock({ quirks, clock, seed: 7 });
  const partner = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch, clock });

  const groups = await partner.listGroups({ maxGroupCount: 1 }).toArray();
  const members = await partner.listGroupMembers({ groupId: '10101' }).toArray();
  // Groups interleave by page, so their order depends on the page size.
  const everyone = (await partner.listAllGroupMembers().toArray()).sort((a, b) => (a.email < b.email ? -1 : 1));
  const created = await partner.createGroupMember({
    groupId: '10101',
    memberEmail: 'new@partner.example',
    region: 'eu-central',
    deliver: 'return',
  });
  const ejected = await partner.ejectGroupMember({ groupId: '10101', memberAccountId: created.groupMember.accountId });
  const trial = await partner.reserveTrialCreateAccount({
    email: 'trial@partner.example',
    term: 14,
    storage: 5,
    deliver: 'return',
  });
  const { accountId, computers } = await someComputers(partner);
  const computerId = computers[0]?.computerId ?? '';
  const deleted = await partner.deleteComputer({ accountId, computerId });
  const keys = [created.credentials.reveal(), trial.credentials.reveal()];
  return { groups, members, everyone, created, ejected, trial, computers, deleted, keys };
}

const plain = await aDay([]);
const shapeOnly = quirkNames.filter(
  (name) => !['sparse-fields', 'extra-fields', 'unknown-values', 'all'].includes(name),
);

test('the day is worth comparing', () => {
  expect(plain.groups).toHaveLength(3);
  expect(plain.members.length).toBeGreaterThan(50);
  expect(plain.everyone.length).toBeGreaterThan(plain.members.length);
  expect(plain.computers.length).toBeGreaterThan(0);
});

test.each(shapeOnly)('in the mode %s everything comes as if there were no quirk', async (quirk) => {
  expect(await aDay([quirk])).toEqual(plain);
});

describe.each(['sparse-fields', 'extra-fields', 'unknown-values', 'all'] as const)('in the mode %s', (quirk) => {
  test('everything that is sure comes as if there were no quirk', async () => {
    const day = await aDay([quirk]);

    const ids = ({ groups, members, everyone, computers, created, ejected, deleted, keys }: typeof day) => ({
      groups: groups.map(({ groupId, groupName }) => [groupId, groupName]),
      members: members.map(({ accountId, email, b2Stats }) => [accountId, email, b2Stats.b2BytesStoredCount]),
      everyone: everyone.length,
      computers: computers.map(({ computerId, lastFileUploadedTimestamp }) => [computerId, lastFileUploadedTimestamp]),
      created: created.groupMember.accountId,
      ejected: ejected.accountId,
      deleted: deleted.computerId,
      keys,
    });
    expect(ids(day)).toEqual(ids(plain));
  });
});
