import { rejectionStatuses } from '../../generated/spec.ts';
import type { Rejection } from '../../wire/classify.ts';
import type { ErrorCodeOf, OperationName } from '../../wire/operation.ts';
import { remedyOf } from './docsUrl.ts';
import type { Lookup } from './outcomeUnknownError.ts';
import { after, type CallFacts, PartnerError } from './partnerError.ts';

/** The text of an error about a rejection: who, what, why, and what to do next. */
export function rejectionText(facts: CallFacts, { status, code, message }: Rejection): string {
  const { operation } = facts;
  const how = rejectionStatuses.includes(status) ? 'was rejected' : 'failed';
  const reason = message.replace(/\.$/, '');
  return `${operation} ${how} with ${status} ${code}${after(facts)}: ${reason}. ${remedyOf(code, operation)}`;
}

/** The service rejected the call, in its own error form. Decide on `code`. */
export class PartnerApiError<Name extends OperationName = OperationName> extends PartnerError {
  override readonly name = 'PartnerApiError';
  declare readonly operation: Name;
  /** The HTTP status. */
  readonly status: number;
  /** The stable identifier of the rejection, such as `invalid_email`. */
  readonly code: ErrorCodeOf<Name>;
  /**
   * Looks whether the call took effect after all: a proxy may have sent the request twice, and the service rejects the
   * second. Only on rejections that this can explain.
   */
  lookup?: Lookup;

  constructor(facts: CallFacts & { operation: Name }, rejection: Rejection) {
    super(rejectionText(facts, rejection), facts);
    this.status = rejection.status;
    this.code = rejection.code;
  }
}
