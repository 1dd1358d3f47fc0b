import { refusingStatuses } from '../generated/spec.ts';
import type { ErrorCodeOf, OperationName } from '../operation.ts';
import { remedyOf } from './docsUrl.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/** What a well-formed refusal says. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
}

/** The text of an error about a refusal: who, what, why, and what to do next. */
export function refusalText({ operation }: CallFacts, { status, code, message }: Refusal): string {
  const how = refusingStatuses.includes(status) ? 'refused' : 'answered';
  return `${operation} was ${how} with ${status} ${code}: ${message.replace(/\.$/, '')}. ${remedyOf(code)}`;
}

/** The service refused the call, in its own error form. Decide on `code`. */
export class PartnerApiError<Name extends OperationName = OperationName> extends PartnerError {
  override readonly name = 'PartnerApiError';
  declare readonly operation: Name;
  /** The HTTP status. */
  readonly status: number;
  /** The stable identifier of the refusal, such as `invalid_email`. */
  readonly code: ErrorCodeOf<Name>;

  constructor(facts: CallFacts & { operation: Name }, refusal: Refusal) {
    super(refusalText(facts, refusal), facts);
    this.status = refusal.status;
    this.code = refusal.code;
  }
}
