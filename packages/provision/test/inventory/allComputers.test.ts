import { PartnerClient } from '@b2-partner/client';
import { createMock, type MockOptions } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import { listAllComputers, type MemberComputer } from '../../src/inventory/allComputers.ts';

const start = Date.UTC(2026, 10, 26);
const computers = (...hoursAgo: number[]) =>
  hoursAgo.map((hours, index) => ({
    computerName: `computer-${index}`,
    lastFileUploadedTimestamp: start - hours * 3_600_000,
  }));

const group = (groupId: string, enterpriseControls: boolean, groupProducts: string[], members: object[]) => ({
  groupId,
  groupName: `Group ${groupId}`,
  groupProducts,
  enterpriseControls,
  members,
});

const world = {
  admins: [
    {
      accountId: '0123456789ab',
      applicationKey: 'K005-mock-master-key',
      groups: [
        group(
          '1',
          true,
          ['BACKUP'],
          [
            { email: 'a@x.example', computers: computers(1, 200) },
            { email: 'b@x.example', computers: [] },
            { email: 'c@x.example', computers: computers(300) },
          ],
        ),
        group('2', false, ['BACKUP'], [{ email: 'd@x.example', computers: computers(1) }]),
        group('3', true, ['STORAGE'], [{ email: 'e@x.example' }]),
      ],
    },
  ],
} as NonNullable<MockOptions['world']>;

function started() {
  const mock = createMock({ world });
  return { mock, client: new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch }) };
}

async function emails(list: AsyncIterable<MemberComputer>): Promise<string[]> {
  const found: string[] = [];
  for await (const { email } of list) found.push(email);
  return found;
}

test('lists the computers of all members with their email, and names the Groups that hide theirs', async () => {
  const { client, mock } = started();
  const hidden: string[] = [];
  const list = listAllComputers(client, { onHidden: ({ groupId }) => hidden.push(groupId) });
  expect(await emails(list)).toEqual(['a@x.example', 'a@x.example', 'c@x.example']);
  expect(hidden).toEqual(['2']);
  // A Group without Computer Backup is not asked for.
  expect(mock.requests.filter(({ path }) => path.includes('list_group_members'))).toHaveLength(2);
});

test('lists those alone that uploaded nothing since a moment', async () => {
  const list = listAllComputers(started().client, { staleSince: new Date(start - 250 * 3_600_000) });
  expect(await emails(list)).toEqual(['c@x.example']);
});

test('an error that is not about the Group ends the list', async () => {
  const { client, mock } = started();
  mock.faults.add({ on: 'listComputers', do: 'error', status: 403, code: 'access_denied' });
  await expect(emails(listAllComputers(client))).rejects.toThrow(/access_denied/);
});
