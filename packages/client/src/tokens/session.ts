import { createBackupClient, createGroupsClient, type FetchLike, tokenLifetimeSeconds } from '@b2-partner/fetch';
import type { HostGuard } from '../hostGuard.ts';
import type { StoredToken } from './tokenStore.ts';

const lifetime = tokenLifetimeSeconds * 1000;
const renewEarlier = 10 * 60_000;
const clockTolerance = 5 * 60_000;
const tokenForm = /^[\x21-\x7e]+$/;

interface Suites {
  groups: ReturnType<typeof createGroupsClient>;
  backup: ReturnType<typeof createBackupClient>;
}

/** A token with the clients of the suites that it opens. It exists only for hosts that the guard lets through. */
export class Session {
  readonly stored: StoredToken;
  /** The origin of each suite; `undefined` where the account does not have it. */
  readonly origins: Readonly<Record<keyof Suites, string | undefined>>;
  readonly #suites: Suites;

  /** @throws {UntrustedHostError} when a base URL must not get the token. */
  constructor(stored: StoredToken, guard: HostGuard, fetch: FetchLike) {
    const { groupsApiUrl, backupApiUrl } = stored;
    const groups = groupsApiUrl === null ? undefined : guard.origin(groupsApiUrl);
    const backup = backupApiUrl === null ? undefined : guard.origin(backupApiUrl);
    this.stored = stored;
    this.origins = { groups, backup };
    this.#suites = {
      groups: createGroupsClient({ baseUrl: String(groups), fetch }),
      backup: createBackupClient({ baseUrl: String(backup), fetch }),
    };
  }

  /** The client of a suite. Only for suites that have an origin. */
  suite<Name extends keyof Suites>(name: Name): Suites[Name] {
    return this.#suites[name];
  }

  /** The value of the `Authorization` header. */
  get authorization(): string {
    return this.stored.authorizationToken;
  }

  get accountId(): string {
    return this.stored.accountId;
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
