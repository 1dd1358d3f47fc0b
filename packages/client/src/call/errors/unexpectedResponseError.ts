import { type CallFacts, PartnerError } from './partnerError.ts';

/** What came is not an answer of this API: not JSON, or of the wrong shape. */
export class UnexpectedResponseError extends PartnerError {
  override readonly name = 'UnexpectedResponseError';
  /** The HTTP status. */
  readonly status: number;
  /** The beginning of what came, without secrets. */
  readonly excerpt: string;

  constructor(facts: CallFacts, { status, problem, excerpt }: { status: number; problem: string; excerpt: string }) {
    const beginning = excerpt === '' ? '' : ` It begins with ${JSON.stringify(excerpt)}.`;
    super(
      `${facts.operation} got status ${status} and an answer that is not one of this API (${problem}).${beginning} Look for a proxy or a login page in between, or for a wrong realm; otherwise the service is in trouble: try later.`,
      facts,
    );
    this.status = status;
    this.excerpt = excerpt;
  }
}
