import { authorizeAccount, basicCredentials, createAuthorizeClient, type Schemas } from '@b2-partner/fetch';
import type { Core } from '../core.ts';
import { UnexpectedResponseError } from '../errors/unexpectedResponseError.ts';
import type { CallOptions } from '../options.ts';
import type { Answered } from '../pipeline/call.ts';
import { runCall } from '../pipeline/runCall.ts';
import type { Secret } from '../secret.ts';
import { isTokenForm } from './session.ts';

/** What `b2_authorize_account` answers, with the token hidden. */
export type AuthorizeAccountAnswer = Omit<Schemas['AuthorizeAccountResponse'], 'authorizationToken'> & {
  /** The token, which this client uses by itself. */
  authorizationToken: Secret;
};

/** Turns the key into a token. */
export function createAuthorize(core: Core) {
  const { applicationKeyId, applicationKey } = core.settings;
  const access = { authorization: basicCredentials(applicationKeyId, applicationKey) };
  const client = createAuthorizeClient({ baseUrl: core.guard.realm, fetch: core.transport.fetch });
  core.redactor.hide(applicationKey);
  core.redactor.hide(access.authorization.slice('Basic '.length));

  return async (options: CallOptions): Promise<Answered<AuthorizeAccountAnswer>> => {
    const answered = (await runCall(core, {
      operation: authorizeAccount,
      params: {},
      options,
      withinTurn: true,
      access: () => access,
      origin: () => core.guard.realm,
      send: (_, init) => client.GET(authorizeAccount.path, init),
    })) as Answered<AuthorizeAccountAnswer>;
    requireTokenForm(answered);
    return answered;
  };
}

// Such a token cannot stand in a header, and the runtime's complaint about it would print it.
function requireTokenForm({ data, response: { status, attempts, id } }: Answered<AuthorizeAccountAnswer>): void {
  if (isTokenForm(data.authorizationToken.reveal())) return;
  const facts = { operation: authorizeAccount.id, attempts, id };
  throw new UnexpectedResponseError(facts, { status, problem: 'a malformed token', excerpt: '' });
}
