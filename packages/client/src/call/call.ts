import type { Operation, OperationName } from '../wire/operation.ts';
import type { Redactor } from '../wire/redactor.ts';
import type { Session } from '../wire/request.ts';
import type { Lookup } from './errors/outcomeUnknownError.ts';
import type { CallOptions } from './options.ts';

/** Where calls get their session. */
export interface TokenSource {
  /** Whether a call waits for a slot. The authorize call does not: a call that has a slot may be waiting for it. */
  readonly usesSlots: boolean;
  /** The current session. @throws {UntrustedHostError} when its base URL is one that must not get the token. */
  session(operation: Operation, signal: AbortSignal | undefined): Session | Promise<Session>;
  /** Replaces a session that the service rejected. Absent where there is no other. */
  renew?(rejected: Session, signal: AbortSignal | undefined): Promise<void>;
}

/** One call: what to send, and how to find out later whether it took effect. */
export interface Call {
  operation: Operation;
  params: object;
  options: CallOptions;
  lookup?: Lookup | undefined;
}

/** How far a call has come. */
export interface Progress {
  readonly id: string;
  readonly operation: OperationName;
  /** The requests sent so far. */
  attempt: number;
}

/** What a successful call knows of its response. */
export interface ResponseMeta {
  /** The HTTP status. */
  status: number;
  /** The response's headers, without the token where it is echoed. */
  headers: Headers;
  /** How many requests were sent. */
  attempts: number;
  /** The call's ID, which hooks and logs carry as well. */
  id: string;
  /** The service's ID of the request, if it gives one. */
  requestId: string | undefined;
}

/** What came of a successful call. Few want to know more than the data, so the rest is put together when it is asked for. */
export interface Received<T> {
  data: T;
  meta: () => ResponseMeta;
}

/** What a call resolves to, together with its response. */
export interface WithResponse<T> {
  /** What the call resolves to. */
  data: T;
  /** Status, headers and attempts. */
  response: ResponseMeta;
}

/** The service's ID of a request, if it gives one. */
export function requestIdIn(headers: Headers, redactor: Redactor): string | undefined {
  const id = headerIn(headers, 'x-request-id');
  return id === undefined ? undefined : redactor.text(id);
}

/** A header of a response. A custom `fetch` may give headers of any kind. */
export function headerIn(headers: Headers, name: string): string | undefined {
  try {
    const value: unknown = headers.get(name);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
