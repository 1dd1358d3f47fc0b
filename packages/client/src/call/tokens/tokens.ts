import type { Operation } from '../../wire/operation.ts';
import { startTimer } from '../../wire/timer.ts';
import type { Received, TokenSource } from '../call.ts';
import type { Core } from '../core.ts';
import { AuthorizationError } from '../errors/authorizationError.ts';
import type { CallOptions } from '../options.ts';
import { singleFlight } from '../singleFlight.ts';
import { type AuthorizeAccountResponse, createAuthorize } from './authorize.ts';
import { createSession, expiryFrom, isFresh, isStoredToken, type TokenSession } from './session.ts';
import type { StoredToken, TokenStore } from './tokenStore.ts';

/** The session of a client: made when it is needed, once for everyone who waits, and renewed before it runs out. */
export interface Tokens extends TokenSource {
  /** The current session, whatever it may use; without a promise if there is one. The signal aborts this wait only. */
  current(signal: AbortSignal | undefined): TokenSession | Promise<TokenSession>;
  /** Authorizes now, whatever there is already, and goes on with the new token. */
  authorize(options: CallOptions): Promise<Received<AuthorizeAccountResponse>>;
}

/** The tokens of a client. */
export function createTokens(core: Core): Tokens {
  const { observer, redactor } = core;
  const { applicationKeyId, clock, timeout, tokenStore } = core.settings;
  const storeKey = `b2-partner ${core.guard.realm} ${applicationKeyId}`;
  const makeCall = createAuthorize(core);
  let session: TokenSession | undefined;

  const obtain = singleFlight(async (signal): Promise<TokenSession> => {
    const last = session;
    const stored = await fromStore();
    if (stored && (!last || replaces(stored, last))) {
      session = stored;
      return stored;
    }
    if (stored) await useStore('delete', (store) => store.delete(storeKey));
    return adopt((await makeCall({ signal })).data);
  });

  async function adopt({ authorizationToken, accountId, apiInfo }: AuthorizeAccountResponse): Promise<TokenSession> {
    const stored: StoredToken = {
      authorizationToken: authorizationToken.reveal(),
      accountId,
      groupsApiUrl: apiInfo.groupsApi?.groupsApiUrl ?? null,
      backupApiUrl: apiInfo.backupApi?.backupApiUrl ?? null,
      expiresAt: expiryFrom(clock()),
    };
    const adopted = createSession(stored, core);
    session = adopted;
    observer.log('debug', 'got a new token', { accountId });
    await useStore('set', (store) => store.set(storeKey, stored));
    return adopted;
  }

  // The store may hold anything: what is old, foreign or for a host that is not trusted is ignored.
  async function fromStore(): Promise<TokenSession | undefined> {
    const stored = await useStore('get', (store) => store.get(storeKey));
    if (!isStoredToken(stored)) return undefined;
    try {
      const found = createSession(stored, core);
      // Nor one without any suite: the account may have been enabled since.
      return isFresh(found, clock()) && (found.baseUrls.groups ?? found.baseUrls.backup) ? found : undefined;
    } catch (error) {
      return warn('ignored a token from the token store', error);
    }
  }

  async function useStore<T>(action: string, use: (store: TokenStore) => Promise<T>): Promise<T | undefined> {
    if (!tokenStore) return undefined;
    try {
      return await inTime(use(tokenStore), timeout);
    } catch (error) {
      return warn(`the token store failed to ${action}`, error);
    }
  }

  function warn(message: string, error: unknown): undefined {
    observer.log('warn', message, { reason: redactor.text(String(error)) });
  }

  const current: Tokens['current'] = (signal) => (session && isFresh(session, clock()) ? session : obtain(signal));

  function requireSuite({ id, suite }: Operation, found: TokenSession): TokenSession {
    const { adminAccountId, baseUrls } = found;
    if (baseUrls[suite]) return found;
    // The ID of a master key is the account's.
    const isMaster = applicationKeyId === adminAccountId;
    const lacks = suite === 'backup' ? suite : 'groups';
    throw new AuthorizationError({ operation: id }, isMaster || baseUrls.groups ? lacks : 'master');
  }

  return {
    usesSlots: true,
    current,
    // An `AuthorizationError` when the account lacks the suite of the operation.
    session(operation, signal) {
      const found = current(signal);
      return found instanceof Promise
        ? found.then((obtained) => requireSuite(operation, obtained))
        : requireSuite(operation, found);
    },
    // Replaces a session that the service rejected, by the one that another call has got since, if there is one.
    async renew(rejected, signal) {
      // More than once when the first flight to join is the one that brought the rejected session, and still stores it.
      while (session === rejected) await obtain(signal);
    },
    async authorize(options) {
      const authorized = await makeCall(options);
      await adopt(authorized.data);
      return authorized;
    },
  };
}

/** Whether this is another token than that one, and no older one: a store that was slow may hold such. */
function replaces({ stored }: TokenSession, last: TokenSession): boolean {
  const { authorizationToken, expiresAt } = last.stored;
  return stored.authorizationToken !== authorizationToken && stored.expiresAt >= expiresAt;
}

// A store that hangs must not hang the calls.
function inTime<T>(used: Promise<T> | T, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(timeout, () => reject(new Error(`no response within ${timeout} ms`)));
    Promise.resolve(used)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
