import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/entry/entry.ts';
import { type CompareOptions, compareCustomers } from '../../src/inventory/compareCustomers.ts';

const member = (email: string, region: string) => ({ email, region });

const mock = createMock({
  world: {
    admins: [
      {
        accountId: '0123456789ab',
        applicationKey: 'K005-mock-master-key',
        groups: [
          {
            groupId: '1',
            groupName: 'One',
            members: [member('a@x.example', 'us-west'), member('b@x.example', 'us-east')],
          },
          { groupId: '2', groupName: 'Two', members: [member('c@x.example', 'us-west')] },
        ],
      },
    ],
  },
});
const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch });

const entry = (email: string, rest: Partial<Entry> = {}): Entry => ({ email, line: 2, ...rest });

async function found(customers: Entry[], options: CompareOptions = {}): Promise<string[]> {
  const differences: string[] = [];
  for await (const { finding, email } of compareCustomers(client, customers, options))
    differences.push(`${finding} ${email}`);
  return differences.sort();
}

const all = [entry('a@x.example'), entry('b@x.example'), entry('c@x.example')];

test.each<{ given: string; customers: Entry[]; options?: CompareOptions; want: string[] }>([
  { given: 'the same accounts', customers: all, want: [] },
  { given: 'another case and spaces', customers: [entry(' A@X.example '), ...all.slice(1)], want: [] },
  {
    given: 'a customer without an account',
    customers: [...all, entry('d@x.example')],
    want: ['only-here d@x.example'],
  },
  { given: 'an account without a customer', customers: all.slice(1), want: ['only-there a@x.example'] },
  {
    given: 'an account in another Group',
    customers: [entry('a@x.example', { groupId: '2' }), ...all.slice(1)],
    want: ['wrong-group a@x.example'],
  },
  {
    given: 'an account in another Group and region',
    customers: [entry('a@x.example', { groupId: '2', region: 'us-east' }), ...all.slice(1)],
    want: ['wrong-group a@x.example', 'wrong-region a@x.example'],
  },
  {
    given: 'only one Group to compare with',
    customers: [entry('a@x.example'), entry('b@x.example'), entry('c@x.example', { groupId: '2' })],
    options: { groups: ['1'] },
    want: [],
  },
  {
    given: 'an account that is in the compared Group and should be in another one',
    customers: [entry('a@x.example', { groupId: '2' }), entry('b@x.example')],
    options: { groups: ['1'] },
    want: ['wrong-group a@x.example'],
  },
  {
    given: 'a trial and a duplicate, which no list shows',
    customers: [
      ...all,
      entry('t@x.example', { trial: { term: 14, storage: 5 } }),
      entry('a@x.example', { duplicateOf: 2 }),
    ],
    want: [],
  },
])('with $given it finds $want', async ({ customers, options, want }) => {
  expect(await found(customers, options)).toEqual(want);
});

test('a difference says what the list wants and what is there', async () => {
  const customers = [entry('a@x.example', { line: 7, ref: 'A-1', region: 'us-east' }), ...all.slice(1)];
  const { value: difference } = await compareCustomers(client, customers, { groups: ['1'] }).next();
  expect(difference).toMatchObject({
    finding: 'wrong-region',
    line: 7,
    ref: 'A-1',
    region: 'us-east',
    actualRegion: 'us-west',
    actualGroupId: '1',
    actualGroupName: 'One',
  });
});
