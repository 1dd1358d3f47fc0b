import { after, type CallFacts, PartnerError } from './partnerError.ts';

/** No complete response came within `timeout`. */
export class TimeoutError extends PartnerError {
  override readonly name = 'TimeoutError';
  /** The time that an attempt had, in milliseconds. */
  readonly timeout: number;

  constructor(facts: CallFacts, timeout: number) {
    super(
      `${facts.operation} got no complete response within ${timeout} ms${after(facts)}. Raise \`timeout\` if the service is slow.`,
      facts,
    );
    this.timeout = timeout;
  }
}
