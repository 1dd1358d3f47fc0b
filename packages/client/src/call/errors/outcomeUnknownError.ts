import type { Credentials } from '../../wire/credentials.ts';
import type { OperationName } from '../../wire/operation.ts';
import { keyLostUrl } from './docsUrl.ts';
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

/** A call that changes something was sent, and no usable response came: it may or may not have taken effect. */
export class OutcomeUnknownError<Name extends OperationName = OperationName> extends PartnerError {
  override readonly name = 'OutcomeUnknownError';
  declare readonly operation: Name;
  /** What was sent. */
  readonly request: UnknownRequest;
  /** Looks whether the call took effect. Absent for trials, which the API cannot list. */
  readonly lookup?: Lookup;
  /** The key of the new account, if it was in what came. */
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
    const [effect, advice] = texts[facts.operation] ?? ['have taken effect', lookAgain];
    super(
      `${facts.operation} may or may not ${effect}: ${reason(cause)} Don't send it again blindly. ${advice} See ${keyLostUrl()}`,
      facts,
      cause,
    );
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

const lookAgain = '`lookup()` on this error tells; if it is still there, wait and look again.';

// What the call may have done, and what to do now.
const texts: Partial<Record<OperationName, readonly [effect: string, advice: string]>> = {
  createGroupMember: [
    'have created the account',
    '`lookup()` on this error tells; if the account is not found, wait and look again. If it is there, its key is lost: make a new one in the web console.',
  ],
  reserveTrialCreateAccount: [
    'have created the account',
    'The API has no call that lists trials. If the account is there, its key is lost and its email is rejected: use another email.',
  ],
  ejectGroupMember: ['have ejected the member', lookAgain],
  deleteComputer: ['have deleted the backup', lookAgain],
};
