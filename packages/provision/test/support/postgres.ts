import { createServer, connect as open, type Socket } from 'node:net';
import { join } from 'node:path';
import { isThere, type PostgresServer, startPostgres } from '@b2-partner/servers';
import pg from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Entry } from '../../src/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { migrateLedger, postgresLedger } from '../../src/postgres.ts';
import type { SealedKey } from '../../src/seal/sealedKey.ts';
import { temporaryFolder } from './world.ts';

/** Tests with a PostgreSQL server of their own. Where there is none, they are skipped with a word. */
export function withPostgres(
  name: string,
  tests: (server: PostgresServer) => void,
  options?: Parameters<typeof startPostgres>[0],
): void {
  describe.runIf(isThere('PostgreSQL'))(name, () => {
    let started: PostgresServer | undefined;
    beforeAll(async () => {
      started = await startPostgres(options);
    });
    afterAll(() => started?.close());
    const running = (): PostgresServer => {
      if (!started) throw new Error('PostgreSQL runs in tests only.');
      return started;
    };
    tests({
      get folder() {
        return running().folder;
      },
      createDatabase: () => running().createDatabase(),
      stop: () => running().stop(),
      start: () => running().start(),
      restart: () => running().restart(),
      close: () => running().close(),
    });
  });
}

/** A database with the tables of a ledger. */
export async function migrated(server: PostgresServer): Promise<string> {
  const connection = await server.createDatabase();
  await migrateLedger(connection);
  return connection;
}

/** Runs one statement. */
export async function sql(connectionString: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client.query(text, values).finally(() => client.end());
}

export function inputOf(emails: readonly string[], digest = emails.join()) {
  const entries: Entry[] = emails.map((email, index) => ({ email, line: index + 1, groupId: '10101' }));
  return { header: { groups: ['10101'], digest }, entries, append: false };
}

export const emailsOf = (count: number, prefix = 'customer') =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}@customers.example`);

/** A ledger of a run with these entries, and another process on it as often as it is asked for. */
export async function ledgerOf(connection: string, emails: readonly string[]) {
  const ledger = postgresLedger({ connection });
  onTestFinished(() => ledger.close());
  const { header } = await ledger.begin(inputOf(emails));
  const another = async (): Promise<Ledger> => {
    const other = postgresLedger({ connection, run: header.run });
    onTestFinished(() => other.close());
    await other.begin();
    return other;
  };
  return { ledger, run: header.run, another };
}

export function sealedKey(entry: number): SealedKey {
  return {
    applicationKeyId: `004-${entry}`,
    accountId: `account-${entry}`,
    email: `customer-${entry}@customers.example`,
    createdAt: '2026-11-26T00:00:00.000Z',
    origin: 'creation',
    dataKey: 'worker-1',
    nonce: 1,
    text: 'c2VhbGVk',
  };
}

/** A socket between a ledger and its server that can lose what the server says. */
export async function unreliable(connection: string) {
  const folder = temporaryFolder();
  const host = decodeURIComponent(/@([^/]+)/.exec(connection)?.[1] ?? '');
  const target = join(host, '.s.PGSQL.5432');
  let losing: ((request: string) => boolean) | undefined;
  let cutting: ((request: string) => boolean) | undefined;
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = open(target);
    let isLost = false;
    sockets.add(near);
    near.on('data', (data) => {
      isLost ||= losing?.(data.toString('latin1')) ?? false;
      far.write(data);
      if (!cutting?.(data.toString('latin1'))) return;
      // The server goes on with it, and notices only when it responds.
      cutting = undefined;
      near.destroy();
    });
    far.on('data', (data) => {
      if (!isLost) {
        near.write(data);
        return;
      }
      // The server has carried it out, and nobody hears of it.
      losing = undefined;
      near.destroy();
      far.end();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(join(folder, '.s.PGSQL.5432'), resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const url = connection.replace(/@[^/]+/, `@${encodeURIComponent(folder)}`);
  return {
    connection: url,
    /** Loses the response to the next request that matches. */
    lose: (isIt: (request: string) => boolean) => {
      losing = isIt;
    },
    /** Breaks the connection as soon as a request that matches is on its way. The server goes on. */
    cut: (isIt: (request: string) => boolean) => {
      cutting = isIt;
    },
    isDone: () => losing === undefined,
  };
}
