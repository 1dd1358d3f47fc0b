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
    const isMissing = typeof rejection === 'string';
    super(isMissing ? `${facts.operation} needs ${missing[rejection]}` : rejectionText(facts, rejection), facts);
    this.status = isMissing ? undefined : rejection.status;
    this.code = isMissing ? 'suite_not_enabled' : rejection.code;
  }
}

// What is needed, and where it comes from.
const missing: Record<MissingSuite, string> = {
  master:
    "the account's master application key, and this key's ID is not the account's. Take the master key from the web console.",
  groups:
    'the Partner API, which this key does not reach. Use the master application key of an account that Backblaze has enabled for it.',
  backup: 'the Backup suite, which is not enabled for this account. Ask Backblaze to enable Computer Backup.',
};
