import type { Credentials } from '../../wire/credentials.ts';
import { keyLostUrl } from './docsUrl.ts';
import { type CallFacts, PartnerError } from './partnerError.ts';

/** The account was created, but `deliver` failed. `credentials.reveal()` gives the key. */
export class DeliveryError extends PartnerError {
  override readonly name = 'DeliveryError';
  /** The key, which exists nowhere else: store it before the program ends. */
  readonly credentials: Credentials;

  constructor(facts: CallFacts, credentials: Credentials, cause: unknown) {
    super(
      `${facts.operation} created account ${credentials.accountId}, but \`deliver\` failed. Store \`error.credentials.reveal()\` now: no call brings the key back. See ${keyLostUrl()}`,
      facts,
      cause,
    );
    this.credentials = credentials;
  }
}
