import { errorStatus } from '../generated/spec.ts';

export type ErrorCode = keyof typeof errorStatus;

/** A call that is answered with an error; the message names what to change. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
