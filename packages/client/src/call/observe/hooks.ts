import type { OperationName } from '../../wire/operation.ts';
import type { PartnerError } from '../errors/partnerError.ts';

/** What every event carries. */
export interface CallEvent {
  /** The same for all events of a call. */
  id: string;
  /** The operation, by the name of its method. */
  operation: OperationName;
  /** 1 for the first request of the call. */
  attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  /** `GET` or `POST`. */
  method: string;
  /** Without a query: parameters travel in the body, which events do not carry. */
  url: string;
  /** All names, in lower case; the values only of those that cannot give access. */
  headers: Record<string, string>;
}

/** A response came and was read. */
export interface ResponseEvent extends CallEvent {
  /** The HTTP status. */
  status: number;
  /** From the request to the end of the response, in milliseconds. */
  duration: number;
  /** The service's id of the request, if it gives one. */
  requestId: string | undefined;
}

/** A call is going to be sent again. */
export interface RetryEvent extends CallEvent {
  /** How long the client waits before, in milliseconds. */
  wait: number;
  /** The error of the attempt before. */
  error: PartnerError;
}

/** Called at the steps of every call, with redacted data. What they throw is logged and changes nothing. */
export interface Hooks {
  /** Before each request. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each response was read. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before the wait for a retry. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}
