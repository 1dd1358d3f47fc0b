import { type CallFacts, PartnerError } from './partnerError.ts';

/** The response isn't from the Partner API, or belongs to another request: not JSON, or not what was asked for. */
export class UnexpectedResponseError extends PartnerError {
  override readonly name = 'UnexpectedResponseError';
  /** The HTTP status. */
  readonly status: number;
  /** The beginning of what came, without secrets. */
  readonly excerpt: string;

  constructor(facts: CallFacts, { status, problem, excerpt }: { status: number; problem: string; excerpt: string }) {
    const beginning = excerpt === '' ? '' : ` It begins with ${JSON.stringify(excerpt)}.`;
    super(
      `${facts.operation} got ${status} and a response that isn't from the Partner API (${problem}).${beginning} Look for a proxy, a login page or a wrong realm, or try later.`,
      facts,
    );
    this.status = status;
    this.excerpt = excerpt;
  }
}
