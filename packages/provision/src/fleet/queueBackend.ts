import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions, withBackend } from 'bullmq';

/** The name of the queue, and of its schema in PostgreSQL. */
const name = 'b2_partner_queue';

/** What one job says: an entry of a run. */
export interface EntryJob {
  run: string;
  entry: number;
}

/** A queue cannot be used. The message says what to do, and holds no user and password. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  /** `invalid`: the connection string; `not-migrated`: its tables are missing; `unreachable`: it does not answer. */
  readonly problem: 'invalid' | 'not-migrated' | 'unreachable';

  constructor(problem: QueueError['problem'], message: string) {
    super(message);
    this.problem = problem;
  }
}

/** What is used of a queue, whatever it is kept in. */
export type EntryQueue = Pick<Queue<EntryJob>, 'addBulk' | 'close' | 'getJobCounts' | 'rateLimit'> & TellsErrors;
/** What is used of a worker. */
export type EntryWorker = Pick<Worker<EntryJob>, 'close'> & TellsErrors;

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

function postgresBackend(connectionString: string): QueueBackend {
  const postgres = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: name };
  return {
    queue: () => new postgres.Queue(name, { connection }),
    worker: (processor, options) => new postgres.Worker(name, processor, { ...options, connection }),
    async migrate() {
      const queue = new postgres.Queue(name, { connection: { ...connection, migrate: true } });
      await queue.waitUntilReady().finally(() => queue.close());
    },
  };
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
