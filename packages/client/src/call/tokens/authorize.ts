import type { AuthorizeAccountResponse as WireResponse } from '@b2-partner/spec/types';
import { operations } from '../../generated/spec.ts';
import type { Session } from '../../wire/request.ts';
import type { Secret } from '../../wire/secret.ts';
import { isVisible } from '../../wire/visible.ts';
import type { Received, TokenSource } from '../call.ts';
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
    baseUrls: { authorize: core.guard.realm },
  };
  const source: TokenSource = { usesSlots: false, session: () => session };

  return async (options: CallOptions): Promise<Received<AuthorizeAccountResponse>> => {
    const authorized = await runCall<AuthorizeAccountResponse>(core, source, { operation, params: {}, options });
    requireTokenForm(authorized);
    return authorized;
  };
}

// Such a token cannot stand in a header, and the runtime's complaint about it would print it.
function requireTokenForm({ data, meta }: Received<AuthorizeAccountResponse>): void {
  if (isVisible(data.authorizationToken.reveal())) return;
  const { status, attempts, id } = meta();
  const facts = { operation: 'authorizeAccount', attempts, id } as const;
  throw new UnexpectedResponseError(facts, { status, problem: 'a malformed token', excerpt: '' });
}
