import { basicCredentials, createAuthorizeClient } from '@b2-partner/fetch';
import type { Schemas } from '@b2-partner/spec/types';
import type { Core } from '../core.ts';
import { UnexpectedResponseError } from '../errors/unexpectedResponseError.ts';
import { operations } from '../generated/spec.ts';
import type { CallOptions } from '../options.ts';
import type { Access, Answered, Door } from '../pipeline/call.ts';
import { runCall } from '../pipeline/runCall.ts';
import type { Secret } from '../secret.ts';
import { isTokenForm } from './session.ts';

/** What `b2_authorize_account` answers, with the token hidden. */
export type AuthorizeAccountAnswer = Omit<Schemas['AuthorizeAccountResponse'], 'authorizationToken'> & {
  /** The token, which this client uses by itself. */
  authorizationToken: Secret;
};

const operation = operations.authorizeAccount;

/** Turns the key into a token. */
export function createAuthorize(core: Core) {
  const { applicationKeyId, applicationKey } = core.settings;
  const { realm } = core.guard;
  const authorization = basicCredentials(applicationKeyId, applicationKey);
  const client = createAuthorizeClient({ baseUrl: realm });
  core.redactor.hide(applicationKey);
  core.redactor.hide(authorization.slice('Basic '.length));

  const access: Access = {
    authorization,
    origin: () => realm,
    send: (_operation, _params, init) => client.GET(operation.path, init),
  };
  const door: Door = { takesTurns: false, open: () => access };

  return async (options: CallOptions): Promise<Answered<AuthorizeAccountAnswer>> => {
    const answered = await runCall(core, door, { operation, params: {}, options });
    requireTokenForm(answered as Answered<AuthorizeAccountAnswer>);
    return answered as Answered<AuthorizeAccountAnswer>;
  };
}

// Such a token cannot stand in a header, and the runtime's complaint about it would print it.
function requireTokenForm({ data, response: { status, attempts, id } }: Answered<AuthorizeAccountAnswer>): void {
  if (isTokenForm(data.authorizationToken.reveal())) return;
  const facts = { operation: operation.id, attempts, id };
  throw new UnexpectedResponseError(facts, { status, problem: 'a malformed token', excerpt: '' });
}
