import type { Credentials } from '../../wire/credentials.ts';
import type { OperationName } from '../../wire/operation.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/**
 * What a look-up found. Of a creation: `'done'`, the account is there; `'not-found'`, it is not. Of an ejection or a
 * deletion: `'gone'`, it took effect or there was nothing to remove; `'still-there'`. Both `'not-found'` and
 * `'still-there'` prove nothing while the call may still be running.
 */
export type Outcome = 'done' | 'not-found' | 'gone' | 'still-there';

/** How to look. */
export interface LookupOptions {
  /** How long to keep looking until the call is known to have taken effect, in milliseconds. Default: 0, one look. */
  wait?: number | undefined;
  /** Aborts the waiting. */
  signal?: AbortSignal | undefined;
}

/** Looks whether a call took effect, with calls that only read. */
export type Lookup = (options?: LookupOptions) => Promise<Outcome>;

/** The request, without its headers and without anything secret. */
export interface UnknownRequest {
  /** The address that it was sent to. */
  url: string;
  /** The parameters, as they were given. */
  params: Readonly<Record<string, unknown>>;
}

/** The call changes something, was sent, and no well-formed answer came: it may have been done or not. */
export class OutcomeUnknownError<Name extends OperationName = OperationName> extends PartnerError {
  override readonly name = 'OutcomeUnknownError';
  declare readonly operation: Name;
  /** What was sent. */
  readonly request: UnknownRequest;
  /** Looks whether it was done, with calls that only read. Not there where the API offers no way to find out. */
  readonly lookup?: Lookup;
  /** The key of the new account, if an answer came that was wrong in some other way. */
  readonly credentials?: Credentials;

  constructor(
    facts: CallFacts & { operation: Name },
    {
      request,
      cause,
      lookup,
      credentials,
    }: {
      request: UnknownRequest;
      cause: unknown;
      lookup: Lookup | undefined;
      credentials: Credentials | undefined;
    },
  ) {
    super(`${facts.operation} may have been done or not: ${reason(cause)} ${advice(facts.operation)}`, facts, cause);
    this.request = request;
    if (lookup) this.lookup = lookup;
    if (credentials) this.credentials = credentials;
  }
}

/** The cause as a sentence; a link at its end stays one. */
function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /https:\S+$/.test(text) ? text : text.replace(/[.\s]*$/, '.');
}

const advices: Partial<Record<OperationName, string>> = {
  createGroupMember:
    'Do not send it again blindly. `lookup()` on this error tells whether the account is there; wait a little and look again when it is not found. If it is there, its key is lost, and no call brings it back: create another account under another email, and have a person take care of this one.',
  reserveTrialCreateAccount:
    'Do not send it again blindly: the API has no call that lists trials. A second call with the same email is refused if the first was done; the key of that account is then lost, and no call brings it back: use another email, and have a person take care of that account.',
};

function advice(operation: OperationName): string {
  return (
    advices[operation] ??
    'Do not send it again blindly. `lookup()` on this error tells whether it was done; wait a little and look again when it was not.'
  );
}
