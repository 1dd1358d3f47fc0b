import type { Rejection } from '../../wire/classify.ts';
import { rejectionText } from './partnerApiError.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/** What an account lacks: a suite, or the call the key that opens it. */
type MissingSuite = 'groups' | 'backup' | 'master';

/** The key is wrong, or the account may not do this. Retrying doesn't help. */
export class AuthorizationError extends PartnerError {
  override readonly name = 'AuthorizationError';
  /** The HTTP status; `undefined` when the authorize response lacks the suite that the call needs. */
  readonly status: number | undefined;
  /** The service's code; `suite_not_enabled` when the authorize response lacks the suite that the call needs. */
  readonly code: string;

  constructor(facts: CallFacts, rejection: Rejection | MissingSuite) {
    super(typeof rejection === 'string' ? missingSuiteText(facts, rejection) : rejectionText(facts, rejection), facts);
    this.status = typeof rejection === 'string' ? undefined : rejection.status;
    this.code = typeof rejection === 'string' ? 'suite_not_enabled' : rejection.code;
  }
}

function missingSuiteText({ operation }: CallFacts, suite: MissingSuite): string {
  if (suite === 'master')
    return `${operation} needs the account's master application key; this key is not one, because its ID is not the account's. Create or look up the master key in the web console.`;
  return suite === 'groups'
    ? `${operation} needs the Partner API, which this key does not reach. Use the master application key of an account that Backblaze has enabled for the Partner API.`
    : `${operation} needs the Backup suite, which is not enabled for this account. Ask Backblaze to enable Computer Backup for it, and use its master application key.`;
}
