import { errorStatus } from '../generated/spec.ts';
import { MockError } from '../options.ts';

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

/** What broke, as a refusal; `onError` is told of what the caller did not bring about. */
export function refusalOf(error: unknown, onError: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  onError(error);
  const what = error instanceof MockError ? error.message : 'the mock itself failed; this is a bug';
  return new Refusal('internal_error', what);
}
