import type { Core } from '../core.ts';
import { AuthorizationError } from '../errors/authorizationError.ts';
import type { Operation } from '../operation.ts';
import type { CallOptions } from '../options.ts';
import type { Answered, Door } from '../pipeline/call.ts';
import { SingleFlight } from '../singleFlight.ts';
import { type AuthorizeAccountAnswer, createAuthorize } from './authorize.ts';
import { expiryFrom, isStoredToken, Session } from './session.ts';
import type { StoredToken, TokenStore } from './tokenStore.ts';

/** The session of a client: made when it is needed, once for everyone who waits, and renewed before it runs out. */
export class Tokens implements Door<Session> {
  readonly takesTurns = true;
  readonly #core: Core;
  readonly #authorize: ReturnType<typeof createAuthorize>;
  readonly #flight = new SingleFlight<Session>();
  readonly #storeKey: string;
  #session: Session | undefined;

  constructor(core: Core) {
    this.#core = core;
    this.#authorize = createAuthorize(core);
    this.#storeKey = `b2-partner ${core.guard.realm} ${core.settings.applicationKeyId}`;
  }

  /**
   * The session that is good now, without a promise if there is one. The signal gives up this wait only.
   *
   * @throws {AuthorizationError} when the account lacks the suite of the operation.
   */
  open(operation: Operation, signal: AbortSignal | undefined): Session | Promise<Session> {
    if (this.#session?.isFresh(this.#core.settings.clock())) return requireSuite(operation, this.#session);
    return this.#flight
      .join((flightSignal) => this.#obtain(this.#session, flightSignal), signal)
      .then((session) => requireSuite(operation, session));
  }

  /** A session in place of one that the service refused; the one that another call has got since, if there is one. */
  async renew(refused: Session, signal: AbortSignal | undefined): Promise<void> {
    // More than once when the first flight to join is the one that brought the refused session, and still stores it.
    while (this.#session === refused) {
      await this.#flight.join((flightSignal) => this.#obtain(refused, flightSignal), signal);
    }
  }

  /** Authorizes now, whatever there is already, and goes on with the new token. */
  async authorize(options: CallOptions): Promise<Answered<AuthorizeAccountAnswer>> {
    const answered = await this.#authorize(options);
    await this.#adopt(answered.data);
    return answered;
  }

  async #obtain(last: Session | undefined, signal: AbortSignal): Promise<Session> {
    const stored = await this.#fromStore();
    if (stored && (!last || stored.replaces(last))) {
      this.#session = stored;
      return stored;
    }
    if (stored) await this.#store('delete', (store) => store.delete(this.#storeKey));
    return this.#adopt((await this.#authorize({ signal })).data);
  }

  async #adopt({ authorizationToken, accountId, apiInfo }: AuthorizeAccountAnswer): Promise<Session> {
    const stored = {
      authorizationToken: authorizationToken.reveal(),
      accountId,
      groupsApiUrl: apiInfo.groupsApi?.groupsApiUrl ?? null,
      backupApiUrl: apiInfo.backupApi?.backupApiUrl ?? null,
      expiresAt: expiryFrom(this.#core.settings.clock()),
    };
    const session = this.#open(stored);
    this.#session = session;
    this.#core.observer.log('info', 'got a new token', { accountId });
    await this.#store('set', (store) => store.set(this.#storeKey, stored));
    return session;
  }

  #open(stored: StoredToken): Session {
    this.#core.redactor.hide(stored.authorizationToken);
    return new Session(stored, this.#core.guard);
  }

  // The store may hold anything: what is old, foreign or leads to a host that is not trusted is passed over.
  async #fromStore(): Promise<Session | undefined> {
    const stored = await this.#store('get', (store) => store.get(this.#storeKey));
    if (!isStoredToken(stored)) return undefined;
    try {
      const session = this.#open(stored);
      // One without any suite is not believed either: the account may have been enabled since.
      return session.isFresh(this.#core.settings.clock()) && session.opensAny ? session : undefined;
    } catch (error) {
      this.#core.observer.log('warn', 'passed over a token from the token store', { reason: String(error) });
      return undefined;
    }
  }

  async #store<T>(action: string, use: (store: TokenStore) => Promise<T>): Promise<T | undefined> {
    const { tokenStore } = this.#core.settings;
    if (!tokenStore) return undefined;
    try {
      return await this.#inTime(use(tokenStore));
    } catch (error) {
      const reason = this.#core.redactor.text(String(error));
      this.#core.observer.log('warn', `the token store failed to ${action}`, { reason });
      return undefined;
    }
  }

  // A store that hangs must not hang the calls.
  #inTime<T>(used: Promise<T> | T): Promise<T> {
    const { leases, settings } = this.#core;
    return new Promise((resolve, reject) => {
      const lease = leases.take(settings.timeout, () => reject(new Error(`no answer within ${settings.timeout} ms`)));
      Promise.resolve(used)
        .then(resolve, reject)
        .finally(() => leases.release(lease));
    });
  }
}

function requireSuite({ id, suite }: Operation, session: Session): Session {
  if (!session.opens(suite)) throw new AuthorizationError({ operation: id }, suite === 'backup' ? suite : 'groups');
  return session;
}
