import { join } from 'node:path';
import { type PostgresServer, type RedisServer, startPostgres, startRedis } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type FleetWorkerOptions, migrateQueue, startWorker } from '../../src/bullmq.ts';
import { beginRun, createEntryHandler, type EntryOutcome, fileSink } from '../../src/index.ts';
import { listOpenEntries, postgresLedger } from '../../src/postgres.ts';
import { migrated } from './postgres.ts';
import { type entriesFor, world } from './world.ts';

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

/** A run in a database, and workers in this process that share a queue. */
export async function fleetWorld(servers: ReturnType<typeof fleetServers>, entries: ReturnType<typeof entriesFor>) {
  const { mock, client, folder } = world();
  const ground = await servers.ground();
  const { recipient } = await identity();
  const keys = join(folder, 'keys.jsonl');
  const ledger = postgresLedger({ connection: ground.ledger });
  onTestFinished(() => ledger.close());
  await beginRun(entries, { ledger, sink: fileSink(keys), seal: { recipients: [recipient] }, quiet: 0 });
  const outcomes: EntryOutcome[] = [];
  const open = async (run: string) => {
    const own = postgresLedger({ connection: ground.ledger, run });
    await own.begin();
    return { ledger: own, handle: createEntryHandler({ client, ledger: own, sink: fileSink(keys) }) };
  };
  const start = (options: Partial<FleetWorkerOptions> = {}) => {
    const worker = startWorker({
      queue: ground.queue,
      open,
      openEntries: () => listOpenEntries(ground.ledger),
      untilDone: true,
      onOutcome: (outcome) => outcomes.push(outcome),
      ...options,
    });
    onTestFinished(() => worker.close());
    return worker;
  };
  return { mock, ground, ledger, keys, outcomes, start };
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
