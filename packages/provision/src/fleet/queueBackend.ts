import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions, withBackend } from 'bullmq';
import { QueueError } from './queueError.ts';

/** The name of the queue, and of its schema in PostgreSQL. */
const name = 'b2_partner_queue';

/** What one job says: an entry of a run. */
export interface EntryJob {
  run: string;
  entry: number;
}

/** What is used of a queue, whatever it is kept in. */
export type EntryQueue = Pick<
  Queue<EntryJob>,
  'addBulk' | 'close' | 'getJobCounts' | 'getRateLimitTtl' | 'rateLimit' | 'waitUntilReady'
> &
  TellsErrors;
/** What is used of a worker. */
export type EntryWorker = Pick<Worker<EntryJob>, 'close' | 'disconnect' | 'pause' | 'run' | 'waitUntilReady'> &
  TellsErrors;

interface TellsErrors {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A place for a queue: PostgreSQL or Redis. */
export interface QueueBackend {
  queue(): EntryQueue;
  worker(processor: Processor<EntryJob>, options: Omit<WorkerOptions, 'connection'>): EntryWorker;
  /** Makes or updates what the queue needs. Nothing for Redis. */
  migrate(): Promise<void>;
}

/**
 * The back end for a connection string: `postgres://…`, `redis://…`, `rediss://…`, or `redis+unix:///path` for a socket.
 *
 * @throws {QueueError} for anything else.
 */
export function queueBackend(connection: string): QueueBackend {
  if (/^postgres(ql)?:\/\//.test(connection)) return postgresBackend(connection);
  if (/^redis(s|\+unix)?:\/\//.test(connection)) return redisBackend(connection);
  throw new QueueError(
    'invalid',
    'The queue is a connection string that begins with postgres://, redis:// or rediss://.',
  );
}

/** A server with many workers has few connections to spare, and a queue keeps each one for less than a millisecond. */
const connections = { queue: 1, worker: 2 };
/** A server that hangs must not hang a worker, ms. */
const timeouts = { connectionTimeoutMillis: 10_000, query_timeout: 30_000 };
/**
 * A crash of the server may take back what the queue did in the last second: such a job is found again, or handed out
 * twice, and the ledger decides. Waiting for the disk would hold a lock that all workers need for each job.
 */
const fast = '-c synchronous_commit=off';

function postgresBackend(given: string): QueueBackend {
  const postgres = withBackend(createPostgresBackend);
  const { connectionString, options } = splitOptions(given);
  // BullMQ listens to the pool alone: a connection that breaks while it is in use would end the process.
  const onConnect = (client: TellsErrors) => void client.on('error', () => {});
  const common = { connectionString, schema: name, ...timeouts, onConnect };
  const connectionFor = (max: number) => ({ ...common, max, options: [options, fast].filter(Boolean).join(' ') });
  return {
    queue: () => new postgres.Queue(name, { connection: connectionFor(connections.queue) }),
    worker: (processor, workerOptions) =>
      new postgres.Worker(name, processor, { ...workerOptions, connection: connectionFor(connections.worker) }),
    async migrate() {
      const queue = new postgres.Queue(name, { connection: { ...common, options, migrate: true } });
      await queue.waitUntilReady().finally(() => queue.close());
    },
  };
}

/** Options in a connection string would replace those with which BullMQ names its schema. */
function splitOptions(given: string): { connectionString: string; options?: string } {
  const [address = '', query = ''] = given.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const options = parameters.get('options');
  if (options === null) return { connectionString: given };
  parameters.delete('options');
  return { connectionString: parameters.size > 0 ? `${address}?${parameters}` : address, options };
}

function redisBackend(url: string): QueueBackend {
  const path = /^redis\+unix:\/\/(.+)$/.exec(url)?.[1];
  const place = path === undefined ? { url } : { path };
  // A worker waits for a Redis that is away; who adds jobs hears of it.
  return {
    queue: () => new Queue(name, { connection: { ...place, maxRetriesPerRequest: 3 } }),
    worker: (processor, options) =>
      new Worker(name, processor, { ...options, connection: { ...place, maxRetriesPerRequest: null } }),
    migrate: async () => {},
  };
}
