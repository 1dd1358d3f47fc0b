import { type PostgresServer, type RedisServer, startPostgres, startRedis } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Redis } from 'ioredis';
import { afterAll, beforeAll } from 'vitest';
import { migrateQueue } from '../../src/bullmq.ts';
import { migrated } from './postgres.ts';

/** What the queue of a fleet is kept in. */
export type QueueKind = 'PostgreSQL' | 'Redis';

/** A database for ledgers and a place for the queue, both empty. */
export interface Ground {
  ledger: string;
  queue: string;
}

/** The servers of a file of tests. */
export function fleetServers(kind: QueueKind) {
  let postgres: PostgresServer;
  let redis: RedisServer | undefined;
  beforeAll(async () => {
    postgres = await startPostgres({ settings: { max_connections: '200' } });
    redis = kind === 'Redis' ? await startRedis() : undefined;
  });
  afterAll(async () => {
    await postgres.close();
    await redis?.close();
  });
  return {
    async ground(): Promise<Ground> {
      const ledger = await migrated(postgres);
      const queue = redis?.connection ?? ledger;
      if (redis) await empty(redis.socket);
      await migrateQueue(queue);
      return { ledger, queue };
    },
    get postgres() {
      return postgres;
    },
    get redis() {
      return redis;
    },
  };
}

async function empty(socket: string): Promise<void> {
  const client = new Redis(socket);
  await client.flushall().finally(() => client.disconnect());
}

/** Somebody who can open the keys. */
export async function identity() {
  const secret = await generateIdentity();
  return { identity: secret, recipient: await identityToRecipient(secret) };
}
