import { tokenLifetimeSeconds } from '@b2-partner/spec/operations';
import type { Session } from '../../wire/request.ts';
import { isVisible } from '../../wire/visible.ts';
import type { Core } from '../core.ts';
import { UntrustedHostError } from '../errors/untrustedHostError.ts';
import type { StoredToken } from './tokenStore.ts';

const renewEarlier = 10 * 60_000;
const clockTolerance = 5 * 60_000;

/** A token with the base URLs that came with it. It exists only for hosts that the guard lets through. */
export interface TokenSession extends Session {
  readonly adminAccountId: string;
  readonly stored: StoredToken;
}

/** @throws {UntrustedHostError} when a base URL must not get the token. */
export function createSession(stored: StoredToken, core: Core): TokenSession {
  const { authorizationToken: authorization, accountId: adminAccountId, groupsApiUrl, backupApiUrl } = stored;
  core.redactor.hideToken(authorization);
  const baseUrls = { groups: trusted(groupsApiUrl, core), backup: trusted(backupApiUrl, core) };
  return { authorization, adminAccountId, baseUrls, stored };
}

/** Renewed before it expires; also when the clock was set back so far that its end is beyond any token's. */
export function isFresh({ stored }: TokenSession, now: number): boolean {
  const left = stored.expiresAt - now;
  return left > renewEarlier && left <= tokenLifetimeSeconds * 1000 + clockTolerance;
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

function trusted(baseUrl: string | null, { guard, redactor }: Core): string | undefined {
  if (baseUrl === null) return undefined;
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
