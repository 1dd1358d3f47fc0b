import { PartnerError } from './partnerError.ts';

/** The program uses the client wrongly: an option or a parameter is missing or impossible. Nothing was sent. */
export class UsageError extends PartnerError {
  override readonly name = 'UsageError';
}
