import { rejectionStatuses } from '../../generated/spec.ts';
import type { Rejection } from '../../wire/classify.ts';
import type { ErrorCodeOf, OperationName } from '../../wire/operation.ts';
import { remedyOf } from './docsUrl.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/** The text of an error about a rejection: who, what, why, and what to do next. */
export function rejectionText({ operation }: CallFacts, { status, code, message }: Rejection): string {
  const how = rejectionStatuses.includes(status) ? 'refused' : 'answered';
  return `${operation} was ${how} with ${status} ${code}: ${message.replace(/\.$/, '')}. ${remedyOf(code)}`;
}

/** The service refused the call, in its own error form. Decide on `code`. */
export class PartnerApiError<Name extends OperationName = OperationName> extends PartnerError {
  override readonly name = 'PartnerApiError';
  declare readonly operation: Name;
  /** The HTTP status. */
  readonly status: number;
  /** The stable identifier of the rejection, such as `invalid_email`. */
  readonly code: ErrorCodeOf<Name>;

  constructor(facts: CallFacts & { operation: Name }, rejection: Rejection) {
    super(rejectionText(facts, rejection), facts);
    this.status = rejection.status;
    this.code = rejection.code;
  }
}
