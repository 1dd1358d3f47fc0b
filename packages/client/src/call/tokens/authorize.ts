import type { AuthorizeAccountResponse as WireResponse } from '@b2-partner/spec/types';
import { operations } from '../../generated/spec.ts';
import type { Session } from '../../wire/request.ts';
import type { Secret } from '../../wire/secret.ts';
import { isVisible } from '../../wire/visible.ts';
import type { TokenSource, WithResponse } from '../call.ts';
import type { Core } from '../core.ts';
import { UnexpectedResponseError } from '../errors/unexpectedResponseError.ts';
import type { CallOptions } from '../options.ts';
import { runCall } from '../runCall.ts';

/** The response of `b2_authorize_account`, with the token hidden. */
export interface AuthorizeAccountResponse extends Omit<WireResponse, 'authorizationToken'> {
  /** The token, which this client uses by itself. */
  authorizationToken: Secret;
}

/** Turns the key into a token. */
export function createAuthorize(core: Core) {
  const operation = operations.authorizeAccount;
  const { applicationKeyId, applicationKey } = core.settings;
  const credentials = btoa(`${applicationKeyId}:${applicationKey}`);
  core.redactor.hide(applicationKey);
  core.redactor.hide(credentials);

  const session: Session = {
    authorization: `Basic ${credentials}`,
    adminAccountId: undefined,
    baseUrl: () => core.guard.realm,
  };
  const source: TokenSource = { usesSlots: false, session: () => session };

  return async (options: CallOptions): Promise<WithResponse<AuthorizeAccountResponse>> => {
    const authorized = await runCall(core, source, { operation, params: {}, options });
    requireTokenForm(authorized as WithResponse<AuthorizeAccountResponse>);
    return authorized as WithResponse<AuthorizeAccountResponse>;
  };
}

// Such a token cannot stand in a header, and the runtime's complaint about it would print it.
function requireTokenForm({ data, response: { status, attempts, id } }: WithResponse<AuthorizeAccountResponse>): void {
  if (isVisible(data.authorizationToken.reveal())) return;
  const facts = { operation: 'authorizeAccount', attempts, id } as const;
  throw new UnexpectedResponseError(facts, { status, problem: 'a malformed token', excerpt: '' });
}
