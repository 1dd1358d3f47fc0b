export type ServerName = 'PostgreSQL' | 'Redis';

/**
 * Whether a server is installed. When it is not, says so in one line and how to install it.
 *
 * @throws Error with that line under `CI=true`, where nothing may be skipped.
 */
export function isThere(
  name: ServerName,
  options?: { readonly env?: NodeJS.ProcessEnv; readonly say?: (line: string) => void },
): boolean;

/** A server with a folder and a socket of its own. It ends with us, even when we are killed. */
export interface Server {
  /** Ends it at once, as a crash would. */
  stop(): Promise<void>;
  /** Starts it again, with what it had made durable. */
  start(): Promise<void>;
  /** `stop` and `start`. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

export interface PostgresServer extends Server {
  /** The folder of its socket. */
  readonly folder: string;
  /** Makes an empty database; resolves to its connection string. */
  createDatabase(): Promise<string>;
}

/** Starts a PostgreSQL server on a socket in a temporary folder. As root, it runs as another user. */
export function startPostgres(options?: {
  /** Settings, such as `{ synchronous_commit: 'off' }`. Default: the server's own. */
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<PostgresServer>;

export interface RedisServer extends Server {
  /** Its connection string, `redis+unix://…`. */
  readonly connection: string;
  /** The path of its socket. */
  readonly socket: string;
}

/** Starts a Redis server on a socket in a temporary folder. It makes every write durable before it replies. */
export function startRedis(): Promise<RedisServer>;
