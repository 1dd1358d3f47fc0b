import { existsSync } from 'node:fs';
import { isThere, startPostgres, startRedis } from '@b2-partner/servers';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';

const nowhere = { PATH: '' };

test('a server that is missing is said in one line, and an error where nothing may be skipped', () => {
  const lines: string[] = [];

  expect(isThere('Redis', { env: nowhere, say: (line) => lines.push(line) })).toBe(false);

  expect(lines).toEqual([expect.stringMatching(/^Redis is not installed.*apt-get install redis-server$/)]);
  expect(() => isThere('Redis', { env: { ...nowhere, CI: 'true' } })).toThrow('Redis is not installed');
});

test.runIf(isThere('PostgreSQL'))('what PostgreSQL has committed is there after a crash', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.close());
  const connectionString = await server.createDatabase();
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return client.query(text).finally(() => client.end());
  };
  await query('CREATE TABLE kept (value int)');
  await query('INSERT INTO kept VALUES (1)');

  await server.restart();

  expect((await query('SELECT value FROM kept')).rows).toEqual([{ value: 1 }]);
  await server.close();
  expect(existsSync(server.folder)).toBe(false);
});

test.runIf(isThere('Redis'))('what Redis has replied to is there after a crash', async () => {
  const server = await startRedis();
  onTestFinished(() => server.close());
  const call = async <T>(use: (client: Redis) => Promise<T>) => {
    const client = new Redis(server.socket);
    return use(client).finally(() => client.disconnect());
  };
  await call((client) => client.set('kept', '1'));

  await server.restart();

  expect(await call((client) => client.get('kept'))).toBe('1');
  await server.close();
  expect(existsSync(server.socket)).toBe(false);
});
