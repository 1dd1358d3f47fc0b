import { expect, test } from 'vitest';
import { clientFor, key, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, type FaultServer, serve } from '../support/faultServer.ts';
import { answer, type Play, refuse, silence } from '../support/plays.ts';

const day = 24 * 3600_000;
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

/** Rejects every token but those that are good. */
const onlyWith =
  (isGood: (token: string) => boolean): Play =>
  (stage) => {
    const { authorization = '' } = stage.response.req.headers;
    return isGood(authorization) ? answer(exampleAnswer('listGroups'))(stage) : refuse('expired_auth_token')(stage);
  };

test('authorizes when the first call needs it, once for all that wait', async () => {
  const server = await serve();
  const { partner } = clientFor(server);
  expect(server.seen).toEqual([]);

  await Promise.all(times(20, () => partner.listGroups()));

  expect(server.requestsOf('authorizeAccount')).toBe(1);
  expect(server.requestsOf('listGroups')).toBe(20);
});

test('50 concurrent calls on an expired token authorize once and all succeed', async () => {
  const server = await serve({ listGroups: onlyWith((token) => token !== 'token-1') });
  const { partner } = clientFor(server, { maxConcurrency: 50 });
  await partner.authorizeAccount();

  const pages = await Promise.all(times(50, () => partner.listGroups()));

  expect(pages).toHaveLength(50);
  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test('a token that another call already replaced is not thrown away', async () => {
  let refuseLate = () => {};
  const late: Play = (stage) => {
    refuseLate = () => refuse('expired_auth_token')(stage) as undefined;
  };
  const server = await serve({ listGroups: [late, refuse('expired_auth_token'), answer(exampleAnswer('listGroups'))] });
  const { partner } = clientFor(server);
  const slow = partner.listGroups().then((page) => page);
  await until(() => server.requestsOf('listGroups') === 1);
  await partner.listGroups();

  refuseLate();
  await slow;

  expect(server.requestsOf('authorizeAccount')).toBe(2);
  expect(server.tokensOf('listGroups')).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
});

test('a token that is rejected again after authorizing again fails the call', async () => {
  const server = await serve({ listGroups: refuse('bad_auth_token') });
  const { partner } = clientFor(server);

  expect(await rejection(partner.listGroups())).toMatchObject({
    name: 'PartnerApiError',
    code: 'bad_auth_token',
    attempts: 2,
  });
  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test.each(['unauthorized', 'invalid_group_id', 'access_denied'] as const)(
  '%s does not call for a new token',
  async (code) => {
    const server = await serve({ listGroups: refuse(code) });
    const { partner } = clientFor(server);

    expect(await rejection(partner.listGroups())).toMatchObject({ code });
    expect(server.requestsOf('authorizeAccount')).toBe(1);
  },
);

test('authorizing that fails in the middle fails the calls that wait, and a later call tries anew', async () => {
  let isDenied = false;
  const server: FaultServer = await serve({
    authorizeAccount: (stage) =>
      isDenied
        ? refuse('access_denied')(stage)
        : answer(authorizeAnswer(server.realm, `token-${server.requestsOf('authorizeAccount')}`))(stage),
    listGroups: onlyWith((token) => token !== 'token-1'),
  });
  const { partner } = clientFor(server);
  await partner.authorizeAccount();

  isDenied = true;
  const results = await Promise.allSettled(times(10, () => partner.listGroups()));
  isDenied = false;

  for (const result of results) {
    expect(result).toMatchObject({ reason: { name: 'AuthorizationError', operation: 'authorizeAccount' } });
  }
  expect((await partner.listGroups()).items).toHaveLength(2);
});

test('authorizing is tried again when it fails in passing', async () => {
  const server: FaultServer = await serve({
    authorizeAccount: [refuse('service_unavailable'), (stage) => answer(authorizeAnswer(server.realm))(stage)],
  });
  const { partner, waits } = clientFor(server);

  await partner.listGroups();

  expect(waits).toHaveLength(1);
});

test('authorizes again before the 24 hours are over', async () => {
  let now = 0;
  const server = await serve();
  const { partner } = clientFor(server, { clock: () => now });
  await partner.listGroups();

  now = day - 11 * 60_000;
  await partner.listGroups();
  expect(server.requestsOf('authorizeAccount')).toBe(1);

  now = day - 9 * 60_000;
  await partner.listGroups();
  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test.each([
  ['far ahead', 400 * day, 2],
  ['a little back', -60_000, 1],
  ['far back', -400 * day, 2],
])('a clock that jumps %s leads to no more than one new token', async (_, jump, authorizations) => {
  let now = 1000 * day;
  const server = await serve();
  const { partner } = clientFor(server, { clock: () => now });
  await partner.listGroups();

  now += jump;
  await partner.listGroups();
  await partner.listGroups();

  expect(server.requestsOf('authorizeAccount')).toBe(authorizations);
});

test('an abort gives up the own wait for a token, not that of others', async () => {
  let release = () => {};
  const held: Play = (stage) => {
    release = () => answer(authorizeAnswer(server.realm))(stage) as undefined;
  };
  const server: FaultServer = await serve({ authorizeAccount: held });
  const { partner } = clientFor(server);
  const controller = new AbortController();
  const impatient = rejection(partner.listGroups({}, { signal: controller.signal }));
  const patient = partner.listGroups().then((page) => page);
  await until(() => server.requestsOf('authorizeAccount') === 1);

  controller.abort('enough');
  expect(await impatient).toBe('enough');
  release();

  expect((await patient).items).toHaveLength(2);
  expect(server.requestsOf('authorizeAccount')).toBe(1);
});

test('authorizing is given up when nobody waits for it any more', async () => {
  const server: FaultServer = await serve({
    authorizeAccount: [silence, (stage) => answer(authorizeAnswer(server.realm, 'token-2'))(stage)],
  });
  const { partner } = clientFor(server);
  const controller = new AbortController();
  const call = rejection(partner.listGroups({}, { signal: controller.signal }));
  await until(() => server.requestsOf('authorizeAccount') === 1);

  controller.abort('enough');
  expect(await call).toBe('enough');

  await partner.listGroups();
  expect(server.tokensOf('listGroups')).toEqual(['token-2']);
});

test('authorizeAccount checks the key at once, and the calls go on with its token', async () => {
  const server = await serve();
  const { partner } = clientFor(server);
  await partner.listGroups();

  const { accountId, authorizationToken } = await partner.authorizeAccount();
  await partner.listGroups();

  expect(accountId).toBe(exampleAnswer('authorizeAccount').accountId);
  expect(authorizationToken.reveal()).toBe('token-2');
  expect(server.tokensOf('listGroups')).toEqual(['token-1', 'token-2']);
});

test('sends the key by HTTP Basic, and only to authorize', async () => {
  const server = await serve();
  const { partner } = clientFor(server);

  await partner.listGroups();

  const basic = Buffer.from(`${key.applicationKeyId}:${key.applicationKey}`).toString('base64');
  expect(server.tokensOf('authorizeAccount')).toEqual([`Basic ${basic}`]);
  expect(server.tokensOf('listGroups')).toEqual(['token-1']);
});

test.each([
  ['listGroups', 'groupsApi', /Partner API.*master application key/],
  ['listComputers', 'backupApi', /Backup suite/],
] as const)('%s says what to do when the account lacks %s', async (call, api, text) => {
  const server: FaultServer = await serve({
    authorizeAccount: (stage) => {
      const { apiInfo, ...rest } = authorizeAnswer(server.realm);
      return answer({ ...rest, apiInfo: { ...apiInfo, [api]: undefined } })(stage);
    },
  });
  const { partner } = clientFor(server);

  const params = call === 'listGroups' ? {} : { accountId: '1d0c0ffee125' };
  const error = await rejection(partner[call](params as never));

  expect(error).toMatchObject({ name: 'AuthorizationError', code: 'suite_not_enabled', operation: call });
  expect(error.message).toMatch(text);
  expect(server.requestsOf(call)).toBe(0);
});

/** Lets the server and the client go on until something holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
