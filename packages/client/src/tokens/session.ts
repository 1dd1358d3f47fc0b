import { createBackupClient, createGroupsClient } from '@b2-partner/fetch';
import { tokenLifetimeSeconds } from '@b2-partner/spec/operations';
import type { HostGuard } from '../hostGuard.ts';
import type { Operation } from '../operation.ts';
import type { Access, SendInit, Sent } from '../pipeline/call.ts';
import type { StoredToken } from './tokenStore.ts';

const lifetime = tokenLifetimeSeconds * 1000;
const renewEarlier = 10 * 60_000;
const clockTolerance = 5 * 60_000;
const tokenForm = /^[\x21-\x7e]+$/;

/** A suite that the token opens. The client's types are set aside: path and fields come from the same spec, by a table. */
interface OpenSuite {
  origin: string;
  client: { POST(path: never, options: never): Promise<Sent> };
}

/** A token with the clients of the suites that it opens. It exists only for hosts that the guard lets through. */
export class Session implements Access {
  readonly stored: StoredToken;
  readonly #suites: ReadonlyMap<string, OpenSuite>;

  /** @throws {UntrustedHostError} when a base URL must not get the token. */
  constructor(stored: StoredToken, guard: HostGuard) {
    const { groupsApiUrl, backupApiUrl } = stored;
    const suites = new Map<Operation['suite'], OpenSuite>();
    if (groupsApiUrl !== null) {
      const origin = guard.origin(groupsApiUrl);
      suites.set('groups', { origin, client: createGroupsClient({ baseUrl: origin }) });
    }
    if (backupApiUrl !== null) {
      const origin = guard.origin(backupApiUrl);
      suites.set('backup', { origin, client: createBackupClient({ baseUrl: origin }) });
    }
    this.stored = stored;
    this.#suites = suites;
  }

  /** The value of the `Authorization` header. */
  get authorization(): string {
    return this.stored.authorizationToken;
  }

  /** Whether the account has a suite of this API at all. */
  get opensAny(): boolean {
    return this.#suites.size > 0;
  }

  /** Whether this is another token than that one, and none from before: a store that was slow may hold such. */
  replaces({ stored }: Session): boolean {
    const { authorizationToken, expiresAt } = this.stored;
    return authorizationToken !== stored.authorizationToken && expiresAt >= stored.expiresAt;
  }

  /** Whether the account has a suite. */
  opens(suite: Operation['suite']): boolean {
    return this.#suites.has(suite);
  }

  origin(operation: Operation): string {
    return this.#suite(operation).origin;
  }

  send(operation: Operation, params: object, init: SendInit): Promise<Sent> {
    const body = operation.namesAdmin ? { adminAccountId: this.stored.accountId, ...params } : params;
    return this.#suite(operation).client.POST(operation.path as never, { body, ...init } as never);
  }

  // Only for operations that the session opens.
  #suite({ suite }: Operation): OpenSuite {
    return this.#suites.get(suite) as OpenSuite;
  }

  /** Renewed before it runs out; also when the clock was set back so far that its end is beyond any token's. */
  isFresh(now: number): boolean {
    const left = this.stored.expiresAt - now;
    return left > renewEarlier && left <= lifetime + clockTolerance;
  }
}

/** When a token that is given out now runs out. */
export const expiryFrom = (now: number) => now + lifetime;

/** Whether a token can stand in a header as it is. */
export const isTokenForm = (token: string) => tokenForm.test(token);

/** Whether this is what a store was given: it may hold something older, or foreign. */
export function isStoredToken(value: unknown): value is StoredToken {
  const { authorizationToken, accountId, groupsApiUrl, backupApiUrl, expiresAt } = Object(
    value,
  ) as Partial<StoredToken>;
  const isUrl = (url: unknown) => url === null || typeof url === 'string';
  return (
    typeof authorizationToken === 'string' &&
    isTokenForm(authorizationToken) &&
    typeof accountId === 'string' &&
    typeof expiresAt === 'number' &&
    isUrl(groupsApiUrl) &&
    isUrl(backupApiUrl)
  );
}
