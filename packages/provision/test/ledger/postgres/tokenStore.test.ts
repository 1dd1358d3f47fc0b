import { PartnerClient, type StoredToken } from '@b2-partner/client';
import { createMock, type Mock } from '@b2-partner/mock';
import { expect, onTestFinished, test } from 'vitest';
import { type PostgresTokenStoreOptions, postgresTokenStore } from '../../../src/postgres.ts';
import { migrated, sql, withPostgres } from '../../support/postgres.ts';

const applicationKey = 'K005-an-application-key';
const hour = 3_600_000;
const key = 'b2-partner https://api.backblazeb2.com 0123456789ab';

const tokenOf = (name: string, expiresAt = Date.now() + 20 * hour): StoredToken => ({
  authorizationToken: `4_token_${name}`,
  accountId: '0123456789ab',
  groupsApiUrl: 'https://groups.example',
  backupApiUrl: null,
  expiresAt,
});

function storeOf(options: Omit<PostgresTokenStoreOptions, 'applicationKey'> & { applicationKey?: string }) {
  const store = postgresTokenStore({ applicationKey, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A clock that jumps when somebody waits, and counts the waits. */
function jumping() {
  let time = Date.now();
  const waits: number[] = [];
  const sleep = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  return { now: () => time, sleep, waits };
}

/** Says how often a mock was asked to authorize. */
function counting(mock: Mock) {
  const counted = { authorizations: 0 };
  const fetch = async (url: string, init: RequestInit) => {
    if (url.includes('b2_authorize_account')) counted.authorizations += 1;
    return mock.fetch(url, init);
  };
  return { counted, fetch };
}

withPostgres('a token store in PostgreSQL', (server) => {
  test('a fleet that starts at once authorizes once', async () => {
    const connection = await migrated(server);
    const mock = createMock();
    onTestFinished(() => mock.close());
    const { counted, fetch } = counting(mock);
    const fleet = Array.from({ length: 6 }, () => {
      const tokenStore = storeOf({ connection, applicationKey: mock.credentials.applicationKey });
      return new PartnerClient({ ...mock.credentials, realm: mock.url, fetch, tokenStore });
    });

    await Promise.all(fleet.map(async (client) => void (await client.listGroups())));

    expect(counted.authorizations).toBe(1);
  });

  test('a token that the service rejects is replaced, and processes that come later use the new one', async () => {
    const connection = await migrated(server);
    const mock = createMock();
    onTestFinished(() => mock.close());
    const { counted, fetch } = counting(mock);
    const clientOf = () => {
      const tokenStore = storeOf({ connection, applicationKey: mock.credentials.applicationKey });
      return new PartnerClient({ ...mock.credentials, realm: mock.url, fetch, tokenStore });
    };
    const client = clientOf();
    await client.listGroups();
    mock.faults.add({ do: 'expire-tokens', calls: 0, count: 1 });

    await client.listGroups();
    await clientOf().listGroups();

    expect(counted.authorizations).toBe(2);
  });

  test('the others wait while one authorizes, and get its token', async () => {
    const connection = await migrated(server);
    const [first, second] = [storeOf({ connection }), storeOf({ connection })];
    expect(await first.get(key)).toBeUndefined();
    const waiting = second.get(key);
    expect(await Promise.race([waiting, first.get('another key')])).toBeUndefined();

    await first.set(key, tokenOf('new'));

    expect(await waiting).toEqual(tokenOf('new', expect.any(Number)));
  });

  test('nobody waits for longer than the limit for one that never comes back', async () => {
    const connection = await migrated(server);
    const clock = jumping();
    expect(await storeOf({ connection }).get(key)).toBeUndefined();
    // However long the rounds take on this machine.
    await sql(connection, "UPDATE b2_partner.tokens SET awaited_until = now() + interval '1 hour'");

    expect(await storeOf({ connection, clock }).get(key)).toBeUndefined();

    const waited = clock.waits.reduce((sum, wait) => sum + wait, 0);
    expect(waited).toBeGreaterThanOrEqual(15_000);
    expect(waited).toBeLessThan(16_000);
  });

  test('after the limit the next one takes its turn, and the rest wait for that one', async () => {
    const connection = await migrated(server);
    const [gone, next, last] = [storeOf({ connection }), storeOf({ connection }), storeOf({ connection })];
    await gone.get(key);
    await sql(connection, "UPDATE b2_partner.tokens SET awaited_until = now() - interval '1 second'");

    const asked = [next.get(key), last.get(key)];
    expect(await Promise.race(asked)).toBeUndefined();
    await next.set(key, tokenOf('second'));

    const tokens = (await Promise.all(asked)).map((token) => token?.authorizationToken);
    expect(tokens.sort()).toEqual(['4_token_second', undefined]);
  });

  test.each([
    [30 * 60_000, '4_token_old'],
    [10 * 60_000, undefined],
  ])('a token with %i ms left is %s: a client would renew it', async (left, token) => {
    const connection = await migrated(server);
    await storeOf({ connection }).set(key, tokenOf('old', Date.now() + left));

    expect((await storeOf({ connection }).get(key))?.authorizationToken).toBe(token);
  });

  test('a token is deleted only by those that have read it: a newer one stays', async () => {
    const connection = await migrated(server);
    const [slow, quick] = [storeOf({ connection }), storeOf({ connection })];
    await quick.set(key, tokenOf('rejected'));
    await slow.get(key);
    await quick.delete(key);
    await quick.set(key, tokenOf('new'));

    await slow.delete(key);

    expect((await slow.get(key))?.authorizationToken).toBe('4_token_new');
  });

  test('the database alone holds no token, and another application key opens none', async () => {
    const connection = await migrated(server);
    await storeOf({ connection }).set(key, tokenOf('secret'));
    const { rows } = await sql(connection, 'SELECT * FROM b2_partner.tokens');
    const text = JSON.stringify(rows);

    expect(text).not.toContain('4_token_secret');
    expect(Buffer.from(rows[0].sealed, 'base64').toString('latin1')).not.toContain('token');
    expect(text).not.toContain(applicationKey);
    expect(await storeOf({ connection, applicationKey: 'another' }).get(key)).toBeUndefined();
  });

  test('a token that was copied to another realm or key ID, or changed, is none', async () => {
    const connection = await migrated(server);
    await storeOf({ connection }).set(key, tokenOf('copied'));
    await sql(
      connection,
      "INSERT INTO b2_partner.tokens (key, sealed) SELECT 'elsewhere', sealed FROM b2_partner.tokens",
    );
    expect(await storeOf({ connection }).get('elsewhere')).toBeUndefined();

    await sql(connection, "UPDATE b2_partner.tokens SET sealed = left(sealed, -8) || 'AAAAAAAA' WHERE key = $1", [key]);
    expect(await storeOf({ connection }).get(key)).toBeUndefined();
  });

  test('a client goes on without a store that cannot be reached, and the reason holds no secret', async () => {
    const mock = createMock();
    onTestFinished(() => mock.close());
    const lines: string[] = [];
    const write = (...values: unknown[]) => void lines.push(JSON.stringify(values));
    const logger = { debug: write, info: write, warn: write, error: write };
    const tokenStore = storeOf({ connection: 'postgres://someone:s3cret@127.0.0.1:1/b2' });
    const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch, tokenStore, logger });

    expect((await client.listGroups()).groups.length).toBeGreaterThan(0);

    expect(lines.join('\n')).toMatch(/the token store failed to get/);
    expect(lines.join('\n')).not.toMatch(/s3cret|someone/);
  });

  test('without tables, or without an application key, it says what to do', async () => {
    const connection = await server.createDatabase();
    await expect(storeOf({ connection }).get(key)).rejects.toThrow('b2-partner ledger migrate');
    expect(() => postgresTokenStore({ connection, applicationKey: '' })).toThrow('needs the application key');
  });
});
