import { remedyOf } from './docsUrl.ts';
import { after, type CallFacts, PartnerError } from './partnerError.ts';

/** The account made more calls than it may, and waiting longer is the caller's decision. Nothing was done. */
export class RateLimitError extends PartnerError {
  override readonly name = 'RateLimitError';
  /** The HTTP status. */
  readonly status: number;
  /** The service's code. */
  readonly code: string;
  /** How long the service asks to wait, in milliseconds; `undefined` when it does not say. */
  readonly retryAfter: number | undefined;

  constructor(facts: CallFacts, { status, code }: { status: number; code: string }, retryAfter: number | undefined) {
    const wait = retryAfter === undefined ? '' : `; the service asks to wait ${Math.ceil(retryAfter / 1000)} s`;
    super(
      `${facts.operation} got ${status} for too many calls (${code})${after(facts)}${wait}. ${remedyOf(code, facts.operation)}`,
      facts,
    );
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
