import { errorStatus, operationErrorStatus } from '../generated/spec.ts';
import { MockError } from './mockError.ts';

export type ErrorCode = keyof typeof errorStatus;

/** A call that is answered with an error; the message names what to change. */
export class Rejection extends Error {
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** The status that a code comes with in an operation (null: at no operation's address). */
export function statusOf(code: ErrorCode, operation: string | null): number {
  return operationErrorStatus[operation ?? '']?.[code] ?? errorStatus[code];
}

/** What broke, as a refusal; `onError` is told of what the caller did not bring about. */
export function rejectionOf(error: unknown, onError: (error: unknown) => void): Rejection {
  if (error instanceof Rejection) return error;
  onError(error);
  const what = error instanceof MockError ? error.message : 'the mock itself failed; this is a bug';
  return new Rejection('internal_error', what);
}
