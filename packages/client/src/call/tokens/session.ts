import { tokenLifetimeSeconds } from '@b2-partner/spec/operations';
import type { HostGuard } from '../../wire/hostGuard.ts';
import type { Operation } from '../../wire/operation.ts';
import type { Redactor } from '../../wire/redactor.ts';
import type { Session } from '../../wire/request.ts';
import { isVisible } from '../../wire/visible.ts';
import { UntrustedHostError } from '../errors/untrustedHostError.ts';
import type { StoredToken } from './tokenStore.ts';

const renewEarlier = 10 * 60_000;
const clockTolerance = 5 * 60_000;

/** A token with the base URLs that came with it. It exists only for hosts that the guard lets through. */
export class TokenSession implements Session {
  readonly stored: StoredToken;
  readonly #baseUrls: ReadonlyMap<string, string>;

  /** @throws {UntrustedHostError} when a base URL must not get the token. */
  constructor(stored: StoredToken, guard: HostGuard, redactor: Redactor) {
    const { groupsApiUrl, backupApiUrl } = stored;
    const baseUrls = new Map<Operation['suite'], string>();
    if (groupsApiUrl !== null) baseUrls.set('groups', trusted(groupsApiUrl, guard, redactor));
    if (backupApiUrl !== null) baseUrls.set('backup', trusted(backupApiUrl, guard, redactor));
    this.stored = stored;
    this.#baseUrls = baseUrls;
  }

  get authorization(): string {
    return this.stored.authorizationToken;
  }

  get adminAccountId(): string {
    return this.stored.accountId;
  }

  // Only for operations whose suite the session has.
  baseUrl({ suite }: Operation): string {
    return this.#baseUrls.get(suite) as string;
  }

  /** Whether the account has a suite of this API at all. */
  get hasAnySuite(): boolean {
    return this.#baseUrls.size > 0;
  }

  /** Whether the account has a suite. */
  hasSuite(suite: Operation['suite']): boolean {
    return this.#baseUrls.has(suite);
  }

  /** Whether this is another token than that one, and no older one: a store that was slow may hold such. */
  replaces({ stored }: TokenSession): boolean {
    const { authorizationToken, expiresAt } = this.stored;
    return authorizationToken !== stored.authorizationToken && expiresAt >= stored.expiresAt;
  }

  /** Renewed before it expires; also when the clock was set back so far that its end is beyond any token's. */
  isFresh(now: number): boolean {
    const left = this.stored.expiresAt - now;
    return left > renewEarlier && left <= tokenLifetimeSeconds * 1000 + clockTolerance;
  }
}

/** When a token that is issued now expires. */
export const expiryFrom = (now: number) => now + tokenLifetimeSeconds * 1000;

/** Whether this is what a store was given: it may hold something older, or foreign. */
export function isStoredToken(value: unknown): value is StoredToken {
  const { authorizationToken, accountId, groupsApiUrl, backupApiUrl, expiresAt } = Object(
    value,
  ) as Partial<StoredToken>;
  const isUrl = (url: unknown) => url === null || typeof url === 'string';
  return (
    typeof authorizationToken === 'string' &&
    isVisible(authorizationToken) &&
    typeof accountId === 'string' &&
    typeof expiresAt === 'number' &&
    isUrl(groupsApiUrl) &&
    isUrl(backupApiUrl)
  );
}

function trusted(baseUrl: string, guard: HostGuard, redactor: Redactor): string {
  const checked = guard.check(baseUrl);
  if ('baseUrl' in checked) return checked.baseUrl;
  const { problem, entry } = checked;
  // A hostile response may repeat the token in its addresses.
  const host = redactor.text(checked.host);
  const advice = entry === undefined ? '' : ` If you trust it, add \`${redactor.text(entry)}\` to \`trustedHosts\`.`;
  throw new UntrustedHostError(
    `The authorize response names ${host}, which ${problem}. Nothing was sent there.${advice}`,
    host,
  );
}
