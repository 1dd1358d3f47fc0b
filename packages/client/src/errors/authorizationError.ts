import { type Refusal, refusalText } from './partnerApiError.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/** The key is wrong, or the account may not do this. Trying again does not help: a person has to settle it. */
export class AuthorizationError extends PartnerError {
  override readonly name = 'AuthorizationError';
  /** The HTTP status; `undefined` when the authorize answer lacks the suite that the call needs. */
  readonly status: number | undefined;
  /** The service's code; `suite_not_enabled` when the authorize answer lacks the suite that the call needs. */
  readonly code: string;

  constructor(facts: CallFacts, refusal: Refusal | 'groups' | 'backup') {
    super(typeof refusal === 'string' ? missingSuiteText(facts, refusal) : refusalText(facts, refusal), facts);
    this.status = typeof refusal === 'string' ? undefined : refusal.status;
    this.code = typeof refusal === 'string' ? 'suite_not_enabled' : refusal.code;
  }
}

function missingSuiteText({ operation }: CallFacts, suite: 'groups' | 'backup'): string {
  return suite === 'groups'
    ? `${operation} needs the Partner API, which this key does not reach. Use the master application key of an account that Backblaze has enabled for the Partner API.`
    : `${operation} needs the Backup suite, which is not enabled for this account. Ask Backblaze to enable Computer Backup for it, and use its master application key.`;
}
