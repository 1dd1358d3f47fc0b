import { expect, test } from 'vitest';
import type { PartnerClient } from '../../src/index.ts';
import { clientFor, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, serve } from '../support/faultServer.ts';
import { refuse } from '../support/plays.ts';

const realm = 'http://127.0.0.1:1';

/** A client of a service that allows one method for each list; the requests that it got. */
function allowing(methods: { groups: string; members: string; computers: string }) {
  const asked: string[] = [];
  const { partner } = clientFor(
    { realm },
    {
      fetch: async (url, { method = 'GET' }) => {
        if (url.includes('b2_authorize_account')) return Response.json(authorizeAnswer(realm));
        asked.push(`${method} ${url.slice(url.lastIndexOf('/') + 1)}`);
        const list = (['groups', 'members', 'computers'] as const).find((name) => url.includes(name)) ?? 'groups';
        if (method !== methods[list]) {
          return Response.json({ status: 405, code: 'method_not_allowed', message: 'x' }, { status: 405 });
        }
        const names = { groups: 'listGroups', members: 'listGroupMembers', computers: 'listComputers' } as const;
        return Response.json(exampleAnswer(names[list]));
      },
    },
  );
  return { partner, asked };
}

test('computers are listed by GET, everything else by POST', async () => {
  const server = await serve();
  const { partner } = clientFor(server);

  await partner.listComputers({ accountId: '1d0c0ffee125' });
  await partner.listGroups();

  expect(server.seen.map(({ operation, body }) => [operation, body])).toEqual([
    ['authorizeAccount', ''],
    ['listComputers', ''],
    ['listGroups', expect.stringContaining('adminAccountId')],
  ]);
});

test.each<[string, (partner: PartnerClient) => PromiseLike<unknown>, string[]]>([
  [
    'b2_list_groups',
    (partner) => partner.listGroups(),
    ['POST b2_list_groups', 'GET b2_list_groups?adminAccountId=0123456789ab&maxGroupCount=100'],
  ],
  [
    'b2_list_group_members',
    (partner) => partner.listGroupMembers({ groupId: '10101', startEmail: 'a+b@x.example' }),
    [
      'POST b2_list_group_members',
      'GET b2_list_group_members?adminAccountId=0123456789ab&groupId=10101&startEmail=a%2Bb%40x.example&maxMemberCount=1000',
    ],
  ],
])('%s is sent by GET after 405 to POST, from then on at once', async (_, list, [post = '', get = '']) => {
  const { partner, asked } = allowing({ groups: 'GET', members: 'GET', computers: 'GET' });

  await list(partner);
  await list(partner);

  expect(asked).toEqual([post, get, get]);
});

test('computers are listed by POST after 405 to GET', async () => {
  const { partner, asked } = allowing({ groups: 'POST', members: 'POST', computers: 'POST' });

  await partner.listComputers({ accountId: '1d0c0ffee125' });

  expect(asked.map((request) => request.split(' ')[0])).toEqual(['GET', 'POST']);
});

test('405 to both methods is an error', async () => {
  const server = await serve({ listGroups: refuse('method_not_allowed') });

  const error = await rejection(clientFor(server).partner.listGroups());

  expect(error).toMatchObject({ name: 'PartnerApiError', code: 'method_not_allowed' });
  expect(server.requestsOf('listGroups')).toBe(2);
});

test('no email is in the URL that hooks and logs see', async () => {
  const urls: string[] = [];
  const { partner } = clientFor(await serve({ listGroupMembers: refuse('method_not_allowed') }), {
    hooks: { onRequest: ({ url }) => void urls.push(url) },
  });

  await rejection(partner.listGroupMembers({ groupId: '10101', startEmail: 'a@x.example' }));

  expect(urls).toHaveLength(3);
  for (const url of urls) expect(url).not.toContain('?');
});
