import type { Outcome } from '../errors/outcomeUnknownError.ts';
import type { Operation, OperationName } from '../operation.ts';
import type { CallOptions } from '../options.ts';
import type { SendInit, Sent } from './attempt.ts';

/** What opens the door: a session, or the key itself for the authorize call. */
export interface Access {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
}

/** One call: what to send, with which access, and how to find out later whether it was done. */
export interface Call<A extends Access> {
  operation: Operation;
  params: object;
  options: CallOptions;
  /** Runs within the turn of a call that waits for it, as the authorize call does. */
  withinTurn?: boolean;
  /** The access that is good now. @throws {UntrustedHostError} when it would lead to a host that must not get it. */
  access: (signal: AbortSignal | undefined) => A | Promise<A>;
  /** Puts a new access in place of one that was refused. Absent where there is none. */
  renew?: (refused: A, signal: AbortSignal | undefined) => Promise<unknown>;
  /** The origin that the request goes to. */
  origin: (access: A) => string;
  /** Sends the request through the typed client of its suite. */
  send: (access: A, init: SendInit) => Promise<Sent>;
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
