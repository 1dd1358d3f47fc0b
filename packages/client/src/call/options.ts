import { authorizeOrigin } from '../generated/spec.ts';
import { version } from '../generated/version.ts';
import { callOptionNames, checkNames, type Names } from '../usage/checkNames.ts';
import type { FetchLike } from '../wire/fetchLike.ts';
import { createHostGuard, type HostGuard, isHost, problemOfRealm } from '../wire/hostGuard.ts';
import type { OperationName } from '../wire/operation.ts';
import { isVisible } from '../wire/visible.ts';
import { UsageError } from './errors/usageError.ts';
import type { Hooks } from './observe/hooks.ts';
import { type Logger, type LogLevel, levels } from './observe/logger.ts';
import { sleep } from './sleep.ts';
import type { TokenStore } from './tokens/tokenStore.ts';

/** Options of `PartnerClient`. */
export interface PartnerClientOptions {
  /** The ID of the master application key; the account ID works too. */
  applicationKeyId: string;
  /** The master application key. */
  applicationKey: string;
  /** Where to authorize; with a path where a test server needs one. Default: `https://api.backblazeb2.com`. */
  realm?: string | undefined;
  /** Further hosts that may get the token, as `host`, `host:port` or `host/path`. Default: none. */
  trustedHosts?: readonly string[] | undefined;
  /** Allows plain http outside loopback, for private networks (`http://mock:4010`). Default: false. */
  allowInsecureRealm?: boolean | undefined;
  /** How long one attempt may take until its response is read, in milliseconds; `Infinity` for no limit. Default: 30,000. */
  timeout?: number | undefined;
  /** How many times a call may be sent again. Default: 4. */
  maxRetries?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds; all waits of a call together may take twice as long. A longer
   * `Retry-After` fails at once; to one that is kept, up to half of it is added as jitter. Default: 60,000.
   */
  maxRetryWait?: number | undefined;
  /** The longest response that is read, in bytes; a longer one is an error. Default: 67,108,864 (64 MiB). */
  maxResponseSize?: number | undefined;
  /** How many requests may be under way at once; further calls wait in order. Default: 16. */
  maxConcurrency?: number | undefined;
  /** Sends the requests: called with a URL string and an init. Default: the global `fetch`, looked up at each request. */
  fetch?: FetchLike | undefined;
  /** Shares the token between processes. Default: the token is kept in memory. */
  tokenStore?: TokenStore | undefined;
  /**
   * Writes what happens, without secrets: a level, for the console (`'info'` writes one line per call), or a logger, such
   * as `console`. Default: nothing is written.
   */
  logger?: Logger | LogLevel | undefined;
  /** Called at the steps of every call, with redacted data. */
  hooks?: Hooks | undefined;
  /** Stands behind the client's own name in the `User-Agent` header, such as `my-portal/1.2`. */
  userAgent?: string | undefined;
  /** The current time in milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Waits for a number of milliseconds; rejects with the signal's reason. Default: a timer. */
  sleep?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** A number from 0 to below 1, for jitter. Default: `Math.random`. */
  random?: (() => number) | undefined;
}

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** In place of the client's, in milliseconds. */
  timeout?: number | undefined;
  /** In place of the client's. */
  maxRetries?: number | undefined;
  /** Further headers of the requests. `Authorization` stays the client's. */
  headers?: Record<string, string> | undefined;
}

/** The options with their defaults. */
export type Settings = Required<Defined<Omit<PartnerClientOptions, 'tokenStore'>>> & {
  tokenStore: TokenStore | undefined;
};

type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** The environment variables that `fromEnv` reads the key from. */
export const credentialVariables = {
  applicationKeyId: 'B2_APPLICATION_KEY_ID',
  applicationKey: 'B2_APPLICATION_KEY',
} as const;

// Looked up per request, so that a `fetch` that is replaced later is seen.
const globalFetch: FetchLike = (url, init) => globalThis.fetch(url, init);

const defaults = {
  realm: authorizeOrigin,
  trustedHosts: [],
  allowInsecureRealm: false,
  timeout: 30_000,
  maxRetries: 4,
  maxRetryWait: 60_000,
  maxConcurrency: 16,
  maxResponseSize: 64 * 1024 * 1024,
  fetch: globalFetch,
  tokenStore: undefined,
  logger: {},
  hooks: {},
  clock: () => Date.now(),
  sleep,
  random: Math.random,
};

const leastValues = { timeout: 1, maxRetries: 0, maxRetryWait: 0, maxConcurrency: 1, maxResponseSize: 1 };

type Limit = keyof typeof leastValues;

const hookNames: Names = { onRequest: false, onResponse: false, onRetry: false };

// What is required is checked with a text of its own.
const optionNames = () =>
  Object.fromEntries(
    ['applicationKeyId', 'applicationKey', ...Object.keys(defaults), 'userAgent'].map((name) => [name, false]),
  );

/** Fills in the defaults. @throws {UsageError} for what is missing, unknown or impossible. */
export function resolveOptions(options: PartnerClientOptions): Settings {
  checkNames('PartnerClient', 'option', optionNames(), options);
  requireCredential('applicationKeyId', options.applicationKeyId);
  requireCredential('applicationKey', options.applicationKey);
  const settings = { ...defaults, ...withoutUndefined(options), userAgent: userAgentOf(options.userAgent) };
  for (const name of ['fetch', 'clock', 'sleep', 'random'] as const) {
    if (typeof settings[name] !== 'function') throw new UsageError(`\`${name}\` must be a function.`);
  }
  checkNames('hooks', 'option', hookNames, settings.hooks);
  settings.clock = safeClock(settings.clock);
  // Read now: a getter that fails later must not hide what came of a request.
  settings.hooks = { ...settings.hooks };
  requireLevel(settings.logger);
  requireStore(settings.tokenStore);
  for (const name in leastValues) requireLimit(name as Limit, settings[name as Limit]);
  return settings;
}

/** The host guard of a client. @throws {UsageError} for a realm or a trusted host that cannot be used. */
export function createGuard({ realm, trustedHosts, allowInsecureRealm }: Settings): HostGuard {
  const problem = problemOfRealm(realm, allowInsecureRealm);
  if (problem === 'no URL') {
    throw new UsageError(
      `\`realm\` (B2_PARTNER_REALM with fromEnv) must be a URL such as ${authorizeOrigin}, without user name and query; Backblaze's own has no path.`,
    );
  }
  if (problem === 'not https') {
    throw new UsageError(
      `\`realm\` (${new URL(realm).origin}) is not https, which would expose the key. Use https; in a private network, set \`allowInsecureRealm: true\`.`,
    );
  }
  if (!Array.isArray(trustedHosts) || !trustedHosts.every(isHost))
    throw new UsageError('`trustedHosts` takes `host`, `host:port` or `host/path`.');
  return createHostGuard(realm, trustedHosts, allowInsecureRealm);
}

// A clock that fails, or gives no number, after a request was sent must not hide what came of it.
function safeClock(clock: () => number): () => number {
  return () => {
    try {
      const now = Number(clock());
      if (!Number.isNaN(now)) return now;
    } catch {}
    return Date.now();
  };
}

/** The options of a call over those of the client, ready to be sent. @throws {UsageError} for what is impossible. */
export function resolveCallOptions(operation: OperationName, options: CallOptions, settings: Settings) {
  checkNames(operation, 'option', callOptionNames, options);
  const { signal, timeout = settings.timeout, maxRetries = settings.maxRetries, headers: given } = options;
  requireLimit('timeout', timeout);
  requireLimit('maxRetries', maxRetries);
  if (signal && typeof signal.throwIfAborted !== 'function')
    throw new UsageError('`signal` must be an AbortSignal, such as `controller.signal`.');
  return { signal, timeout, maxRetries, headers: given && headersOf(given) };
}

/** The caller's headers, in lower case: a second spelling of `Authorization` must not stand beside the client's. */
function headersOf(given: Record<string, string>): Record<string, string> {
  // The names and values of `Headers`, a Map or pairs would be passed over.
  if (Object(given) !== given || Symbol.iterator in given)
    throw new UsageError('`headers` must be an object such as `{ name: value }`.');
  const headers: Record<string, string> = {};
  for (const name in given) {
    const value = given[name];
    if (value === undefined) continue;
    requireHeader(name, value);
    headers[name.toLowerCase()] = String(value);
  }
  return headers;
}

function requireHeader(name: string, value: string): void {
  try {
    new Headers([[name, value]]);
  } catch {
    throw new UsageError(`The header ${JSON.stringify(name)} has a name or a value that cannot be sent.`);
  }
}

function requireLimit(name: Limit, value: unknown): void {
  const least = leastValues[name];
  if (typeof value === 'number' && value >= least) return;
  throw new UsageError(`\`${name}\` must be a number of at least ${least}.`);
}

function requireLevel(logger: Logger | string): void {
  if (Object(logger) === logger || levels.includes(logger as string)) return;
  throw new UsageError(`\`logger\` must be a logger, or one of ${levels.join(', ')}.`);
}

function requireStore(store: TokenStore | undefined): void {
  if (store && ['get', 'set', 'delete'].some((name) => typeof store[name as keyof TokenStore] !== 'function'))
    throw new UsageError('`tokenStore` needs the functions get, set and delete.');
}

function requireCredential(name: keyof typeof credentialVariables, value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new UsageError(
      `\`${name}\` is missing. Pass it, or set ${credentialVariables[name]} and use PartnerClient.fromEnv().`,
    );
  }
  // A line break from a file is the usual guest.
  if (!isVisible(value)) {
    throw new UsageError(`\`${name}\` contains a space, a line break or a special character.`);
  }
}

function userAgentOf(suffix: string | undefined): string {
  const own = `b2-partner-client/${version}`;
  if (suffix === undefined) return own;
  if (!/^[\x20-\x7e]+$/.test(suffix)) throw new UsageError('`userAgent` must be printable ASCII.');
  return `${own} ${suffix}`;
}

/** The options that are given: `undefined` counts as not. */
export function withoutUndefined<T extends object>(options: T): Defined<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>;
}
