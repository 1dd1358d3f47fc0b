import { type CallFacts, PartnerError } from './partnerError.ts';

/** A response names a host that must not get the token, or redirects. Nothing was sent there. */
export class UntrustedHostError extends PartnerError {
  override readonly name = 'UntrustedHostError';
  /** The host that was rejected, without path, query or user info. */
  readonly host: string;

  constructor(message: string, host: string, facts?: CallFacts) {
    super(message, facts);
    this.host = host;
  }
}
