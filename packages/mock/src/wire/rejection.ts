import { errorStatus, operationErrorStatus } from '../generated/spec.ts';
import { MockError } from './mockError.ts';

export type ErrorCode = keyof typeof errorStatus;

/** An error response; the message says what to change. */
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

/** An error as a rejection; `onError` gets those that aren't the caller's. */
export function rejectionOf(error: unknown, onError: (error: unknown) => void): Rejection {
  if (error instanceof Rejection) return error;
  onError(error);
  const what = error instanceof MockError ? error.message : 'the mock itself failed; this is a bug';
  return new Rejection('internal_error', what);
}
