import type { FetchLike } from '@b2-partner/fetch';
import type { Outcome } from '../errors/outcomeUnknownError.ts';
import type { Operation, OperationName } from '../operation.ts';
import type { CallOptions } from '../options.ts';

/** What the typed clients of `@b2-partner/fetch` need for one request. */
export interface SendInit {
  fetch: FetchLike;
  signal: AbortSignal;
  redirect: 'manual';
  unread: true;
}

/** What they resolve to: the answer, unread. */
export interface Sent {
  response: Response;
}

/** What opens the service to a call: a session, or the key itself for the authorize call. */
export interface Access {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** The origin that requests of an operation go to. */
  origin(operation: Operation): string;
  /** Sends one request through the typed client of its suite. */
  send(operation: Operation, params: object, init: SendInit): Promise<Sent>;
}

/** Where calls get their access. */
export interface Door<A extends Access = Access> {
  /** Whether a call waits for its turn here. The authorize call does not: a call whose turn it is may wait for it. */
  readonly takesTurns: boolean;
  /** The access that is good now. @throws {UntrustedHostError} when it would lead to a host that must not get it. */
  open(operation: Operation, signal: AbortSignal | undefined): A | Promise<A>;
  /** Puts a new access in place of one that was refused. Absent where there is none. */
  renew?(refused: A, signal: AbortSignal | undefined): Promise<void>;
}

/** One call: what to send, and how to find out later whether it was done. */
export interface Call {
  operation: Operation;
  params: object;
  options: CallOptions;
  lookup?: (() => Promise<Outcome>) | undefined;
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
  headers: Headers;
  /** How many requests were sent. */
  attempts: number;
  /** The call's id, which hooks and logs carry as well. */
  id: string;
  /** The service's id of the request, if it gives one. */
  requestId: string | undefined;
}

/** An answer with its response. */
export interface Answered<T> {
  data: T;
  response: ResponseMeta;
}

/** The service's id of a request, if it gives one. */
export const requestIdIn = (headers: Headers) => headers.get('x-request-id') ?? undefined;
