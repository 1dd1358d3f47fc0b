import { expect, test } from 'vitest';
import type { StoredToken, TokenStore } from '../../../src/index.ts';
import { clientFor, key } from '../../support/client.ts';
import { exampleAnswer } from '../../support/examples.ts';
import { serve } from '../../support/faultServer.ts';
import { answer, type Play, refuse } from '../../support/plays.ts';
import { endAttempt, stopTime } from '../../support/time.ts';

class MemoryStore implements TokenStore {
  readonly tokens = new Map<string, StoredToken>();
  get = async (name: string) => this.tokens.get(name);
  set = async (name: string, token: StoredToken) => void this.tokens.set(name, structuredClone(token));
  delete = async (name: string) => void this.tokens.delete(name);
}

const onlyWith =
  (good: string): Play =>
  (stage) =>
    (stage.response.req.headers.authorization === good
      ? answer(exampleAnswer('listGroups'))
      : refuse('expired_auth_token'))(stage);

test('processes that share a store authorize once', async () => {
  const server = await serve();
  const tokenStore = new MemoryStore();

  for (let process = 0; process < 3; process += 1) await clientFor(server, { tokenStore }).partner.listGroups();

  expect(server.requestsOf('authorizeAccount')).toBe(1);
  expect([...tokenStore.tokens.keys()]).toEqual([`b2-partner ${server.realm} ${key.applicationKeyId}`]);
});

test('the account is known without authorizing once more', async () => {
  const server = await serve();
  const tokenStore = new MemoryStore();
  const { partner } = clientFor(server, { tokenStore });

  const account = await partner.account();

  expect(account).toEqual({
    accountId: expect.stringMatching(/^[0-9a-f]{12}$/),
    groupsApiUrl: expect.stringContaining('http'),
    backupApiUrl: expect.stringContaining('http'),
  });
  expect(await partner.account()).toEqual(account);
  expect(await clientFor(server, { tokenStore }).partner.account()).toEqual(account);
  await partner.listGroups();
  expect(server.requestsOf('authorizeAccount')).toBe(1);
});

test('a store that answers without a promise is as good', async () => {
  const server = await serve();
  const tokens = new Map<string, StoredToken>();
  const tokenStore = {
    get: (name: string) => tokens.get(name),
    set: tokens.set.bind(tokens),
    delete: tokens.delete,
  } as never;

  for (let process = 0; process < 2; process += 1) await clientFor(server, { tokenStore }).partner.listGroups();

  expect(server.requestsOf('authorizeAccount')).toBe(1);
});

test('a token that another process replaced is taken from the store', async () => {
  const server = await serve({ listGroups: onlyWith('token-2') });
  const tokenStore = new MemoryStore();
  const [first, second] = [clientFor(server, { tokenStore }).partner, clientFor(server, { tokenStore }).partner];
  await Promise.all([first.authorizeAccount()]);
  await second.authorizeAccount();

  await first.listGroups();

  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test('a rejected token is taken out of the store', async () => {
  const server = await serve({ listGroups: refuse('expired_auth_token') });
  const tokenStore = new MemoryStore();
  const deleted: string[] = [];
  tokenStore.delete = async (name) => void deleted.push(name);

  await clientFor(server, { tokenStore })
    .partner.listGroups()
    .catch(() => {});

  expect(deleted).toHaveLength(1);
});

test('a stored token that is about to run out is not used', async () => {
  const server = await serve();
  const tokenStore = new MemoryStore();
  await clientFor(server, { tokenStore }).partner.listGroups();
  const later = Date.now() + 24 * 3600_000 - 60_000;

  await clientFor(server, { tokenStore, clock: () => later }).partner.listGroups();

  expect(server.tokensOf('listGroups')).toEqual(['token-1', 'token-2']);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['something foreign', { token: 'x' }],
  ['a string', 'token'],
  ['a token that cannot stand in a header', { authorizationToken: 'a\nb' }],
  ['a hostile host', { groupsApiUrl: 'https://evil.example' }],
  ['a hostile host for backups', { backupApiUrl: 'https://evil.example' }],
  ['a number for a host', { groupsApiUrl: 5 }],
  ['no time of expiry', { expiresAt: 'never' }],
  ['an expiry beyond every token', { expiresAt: 8e15 }],
])('a store that holds %s is passed over', async (_, value) => {
  const server = await serve();
  const good: StoredToken = {
    authorizationToken: 'stored-token',
    accountId: '0123456789ab',
    groupsApiUrl: server.realm,
    backupApiUrl: null,
    expiresAt: Date.now() + 3600_000,
  };
  const stored = typeof value === 'object' && value ? { ...good, ...value } : value;
  if (_ === 'something foreign') Object.assign(stored as object, { authorizationToken: undefined });
  const tokenStore = { get: async () => stored as StoredToken, set: async () => {}, delete: async () => {} };

  await clientFor(server, { tokenStore }).partner.listGroups();

  expect(server.tokensOf('listGroups')).toEqual(['token-1']);
});

test('a store that fails is warned about and done without', async () => {
  const server = await serve();
  const warnings: string[] = [];
  const fail = () => Promise.reject(new Error('store down'));
  const { partner } = clientFor(server, {
    tokenStore: { get: fail, set: fail, delete: fail },
    logger: { warn: (message) => warnings.push(message) },
  });

  await partner.listGroups();

  expect(warnings).toEqual(['b2-partner: the token store failed to get', 'b2-partner: the token store failed to set']);
});

test.each(['get', 'set', 'delete'] as const)(
  'a store whose %s hangs delays calls, and is gone on without',
  async (action) => {
    stopTime();
    const server = await serve({ listGroups: [refuse('expired_auth_token'), answer(exampleAnswer('listGroups'))] });
    const tokenStore = new MemoryStore();
    const warnings: string[] = [];
    tokenStore[action] = () => {
      endAttempt();
      return new Promise<never>(() => {});
    };

    const { partner } = clientFor(server, { tokenStore, logger: { warn: (text) => void warnings.push(String(text)) } });

    expect((await partner.listGroups()).items).toHaveLength(2);
    expect(warnings).toContain(`b2-partner: the token store failed to ${action}`);
  },
);

test('a token that is rejected while it is still being stored is replaced', async () => {
  const server = await serve({ listGroups: onlyWith('token-2') });
  const tokenStore = new MemoryStore();
  const { set } = tokenStore;
  let stored: (() => void) | undefined;
  const isStoring = new Promise<void>((storing) => {
    tokenStore.set = (name, token) => {
      // Only the first takes long.
      if (stored) return set(name, token);
      return new Promise((resolve) => {
        stored = () => resolve(set(name, token));
        storing();
      });
    };
  });
  // The second call is sent with the token that the first is still storing; once it is rejected, it joins the first.
  const onResponse = ({ operation }: { operation: string }) =>
    operation === 'listGroups' && setImmediate(() => stored?.());
  const { partner } = clientFor(server, { tokenStore, maxRetries: 0, hooks: { onResponse } });
  const first = partner.listGroups().withResponse();
  await isStoring;

  const second = await partner.listGroups();

  expect(second.items).toHaveLength(2);
  expect((await first).data.items).toHaveLength(2);
  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test('a stored token that opens no suite is not believed: the account may have been enabled since', async () => {
  const server = await serve();
  const tokenStore = new MemoryStore();
  await clientFor(server, { tokenStore }).partner.authorizeAccount();
  for (const token of tokenStore.tokens.values()) Object.assign(token, { groupsApiUrl: null, backupApiUrl: null });

  expect((await clientFor(server, { tokenStore }).partner.listGroups()).items).toHaveLength(2);
  expect(server.requestsOf('authorizeAccount')).toBe(2);
});

test('a token from before that a slow store still takes is not used again', async () => {
  let now = Date.UTC(2026, 10, 1);
  const server = await serve({ listGroups: onlyWith('token-3') });
  const tokenStore = new MemoryStore();
  const { partner } = clientFor(server, { tokenStore, clock: () => (now += 1000), maxRetries: 0 });
  await partner.authorizeAccount();
  const [[name, first] = []] = tokenStore.tokens;
  const old = structuredClone(first as StoredToken);
  await partner.authorizeAccount();
  tokenStore.tokens.set(String(name), old);

  expect((await partner.listGroups()).items).toHaveLength(2);
  expect(server.tokensOf('listGroups')).toEqual(['token-2', 'token-3']);
});
