import { causesOf } from '../causes.ts';
import { after, type CallFacts, PartnerError } from './partnerError.ts';

/** No connection, or it broke. For a call that changes something it certainly was not sent; see `cause`. */
export class ConnectionError extends PartnerError {
  override readonly name = 'ConnectionError';

  constructor(facts: CallFacts, host: string, cause: unknown) {
    super(
      `${facts.operation} got no answer from ${host} (${reasonOf(cause)})${after(facts)}. Check the network, a proxy, and the realm.`,
      facts,
      cause,
    );
  }
}

/** The most telling part of what a `fetch` rejects with: it hides the reason in `cause`. */
function reasonOf(error: unknown): string {
  const causes = causesOf(error);
  const code = causes.map((cause) => Object(cause).code).find((code) => typeof code === 'string');
  return String(code ?? Object(causes.at(-1)).message ?? causes.at(-1));
}
