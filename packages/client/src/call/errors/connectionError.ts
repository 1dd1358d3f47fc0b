import { reasonOf } from '../../wire/causes.ts';
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
