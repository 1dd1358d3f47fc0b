import { reasonOf } from '../../wire/causes.ts';
import { after, type CallFacts, PartnerError } from './partnerError.ts';

/** No connection, or it broke; see `cause`. A call that changes something certainly was not sent. */
export class ConnectionError extends PartnerError {
  override readonly name = 'ConnectionError';

  constructor(facts: CallFacts, host: string, cause: unknown) {
    super(
      `${facts.operation} got no response from ${host} (${reasonOf(cause)})${after(facts)}. Check the network, a proxy, and the realm.`,
      facts,
      cause,
    );
  }
}
