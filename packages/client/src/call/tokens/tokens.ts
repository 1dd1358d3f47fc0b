import type { Operation } from '../../wire/operation.ts';
import { startTimer } from '../../wire/timer.ts';
import type { TokenSource, WithResponse } from '../call.ts';
import type { Core } from '../core.ts';
import { AuthorizationError } from '../errors/authorizationError.ts';
import type { CallOptions } from '../options.ts';
import { SingleFlight } from '../singleFlight.ts';
import { type AuthorizeAccountResponse, createAuthorize } from './authorize.ts';
import { expiryFrom, isStoredToken, TokenSession } from './session.ts';
import type { StoredToken, TokenStore } from './tokenStore.ts';

/** The session of a client: made when it is needed, once for everyone who waits, and renewed before it runs out. */
export class Tokens implements TokenSource<TokenSession> {
  readonly usesSlots = true;
  readonly #core: Core;
  readonly #authorize: ReturnType<typeof createAuthorize>;
  readonly #flight = new SingleFlight<TokenSession>();
  readonly #storeKey: string;
  #session: TokenSession | undefined;

  constructor(core: Core) {
    this.#core = core;
    this.#authorize = createAuthorize(core);
    this.#storeKey = `b2-partner ${core.guard.realm} ${core.settings.applicationKeyId}`;
  }

  /**
   * The current session, without a promise if there is one. The signal aborts this wait only.
   *
   * @throws {AuthorizationError} when the account lacks the suite of the operation.
   */
  session(operation: Operation, signal: AbortSignal | undefined): TokenSession | Promise<TokenSession> {
    const session = this.current(signal);
    return session instanceof TokenSession
      ? this.#requireSuite(operation, session)
      : session.then((obtained) => this.#requireSuite(operation, obtained));
  }

  /** The current session, whatever it may use. */
  current(signal: AbortSignal | undefined): TokenSession | Promise<TokenSession> {
    if (this.#session?.isFresh(this.#core.settings.clock())) return this.#session;
    return this.#flight.join((flightSignal) => this.#obtain(this.#session, flightSignal), signal);
  }

  /** Replaces a session that the service rejected, by the one that another call has got since, if there is one. */
  async renew(rejected: TokenSession, signal: AbortSignal | undefined): Promise<void> {
    // More than once when the first flight to join is the one that brought the rejected session, and still stores it.
    while (this.#session === rejected) {
      await this.#flight.join((flightSignal) => this.#obtain(rejected, flightSignal), signal);
    }
  }

  /** Authorizes now, whatever there is already, and goes on with the new token. */
  async authorize(options: CallOptions): Promise<WithResponse<AuthorizeAccountResponse>> {
    const authorized = await this.#authorize(options);
    await this.#adopt(authorized.data);
    return authorized;
  }

  async #obtain(last: TokenSession | undefined, signal: AbortSignal): Promise<TokenSession> {
    const stored = await this.#fromStore();
    if (stored && (!last || stored.replaces(last))) {
      this.#session = stored;
      return stored;
    }
    if (stored) await this.#store('delete', (store) => store.delete(this.#storeKey));
    return this.#adopt((await this.#authorize({ signal })).data);
  }

  async #adopt({ authorizationToken, accountId, apiInfo }: AuthorizeAccountResponse): Promise<TokenSession> {
    const stored = {
      authorizationToken: authorizationToken.reveal(),
      accountId,
      groupsApiUrl: apiInfo.groupsApi?.groupsApiUrl ?? null,
      backupApiUrl: apiInfo.backupApi?.backupApiUrl ?? null,
      expiresAt: expiryFrom(this.#core.settings.clock()),
    };
    const session = this.#sessionOf(stored);
    this.#session = session;
    this.#core.observer.log('debug', 'got a new token', { accountId });
    await this.#store('set', (store) => store.set(this.#storeKey, stored));
    return session;
  }

  #sessionOf(stored: StoredToken): TokenSession {
    this.#core.redactor.hideToken(stored.authorizationToken);
    return new TokenSession(stored, this.#core.guard, this.#core.redactor);
  }

  // The store may hold anything: what is old, foreign or for a host that is not trusted is ignored.
  async #fromStore(): Promise<TokenSession | undefined> {
    const stored = await this.#store('get', (store) => store.get(this.#storeKey));
    if (!isStoredToken(stored)) return undefined;
    try {
      const session = this.#sessionOf(stored);
      // Nor one without any suite: the account may have been enabled since.
      return session.isFresh(this.#core.settings.clock()) && session.hasAnySuite ? session : undefined;
    } catch (error) {
      return this.#warn('ignored a token from the token store', error);
    }
  }

  async #store<T>(action: string, use: (store: TokenStore) => Promise<T>): Promise<T | undefined> {
    const { tokenStore } = this.#core.settings;
    if (!tokenStore) return undefined;
    try {
      return await this.#inTime(use(tokenStore));
    } catch (error) {
      return this.#warn(`the token store failed to ${action}`, error);
    }
  }

  #warn(message: string, error: unknown): undefined {
    this.#core.observer.log('warn', message, { reason: this.#core.redactor.text(String(error)) });
  }

  // A store that hangs must not hang the calls.
  #inTime<T>(used: Promise<T> | T): Promise<T> {
    const { timeout } = this.#core.settings;
    return new Promise((resolve, reject) => {
      const timer = startTimer(timeout, () => reject(new Error(`no response within ${timeout} ms`)));
      Promise.resolve(used)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  #requireSuite({ id, suite }: Operation, session: TokenSession): TokenSession {
    if (session.hasSuite(suite)) return session;
    // The ID of a master key is the account's.
    const isMaster = this.#core.settings.applicationKeyId === session.adminAccountId;
    const lacks = suite === 'backup' ? suite : 'groups';
    throw new AuthorizationError({ operation: id }, isMaster || session.hasSuite('groups') ? lacks : 'master');
  }
}
