import type { Rejection } from './rejection.ts';

/** A request without its transport: no sockets, no web objects. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** Scheme and host that the caller used, e.g. `http://127.0.0.1:4010`. */
  readonly origin: string;
  header(name: string): string | undefined;
  /** The body as sent; undefined when there is none. */
  readonly body: Uint8Array | undefined;
  /** Whether the body was larger than `maxBodyBytes`, and is missing for that reason. */
  readonly bodyTooLarge: boolean;
  /** Why the transport rejects it, whatever it asks for. */
  readonly rejection?: Rejection | undefined;
}

/** How the transport delivers a response, when a fault asks for something other than all at once. */
export type Delivery = 'reset' | 'half-body' | 'slow' | 'late';

export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Absent: the whole response, at once. */
  readonly delivery?: Delivery | undefined;
  /** Time to wait before sending, ms; with `slow`, how long the body takes; with `late`, from the moment the caller gave up. */
  readonly delay?: number | undefined;
  /** With `late`: carries the call out. */
  readonly carryOut?: (() => void) | undefined;
}

/** The largest body that is read, in bytes. */
export const maxBodyBytes = 1024 * 1024;

const jsonHeaders: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' };

export function jsonResponse(
  status: number,
  body: string | Uint8Array,
  headers?: Readonly<Record<string, string>>,
): PlainResponse {
  return { status, headers: headers ? { ...jsonHeaders, ...headers } : jsonHeaders, body };
}

export function errorResponse(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): PlainResponse {
  return jsonResponse(status, JSON.stringify({ status, code, message }), headers);
}
