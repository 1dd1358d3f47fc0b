import type { Core } from '../core.ts';
import type { Operation } from '../operation.ts';
import { type AttemptLimits, attempt, type Received } from './attempt.ts';
import type { Access, Call, Progress } from './call.ts';

/** One attempt of a call, announced to hooks and logger. */
export function sendOnce(
  core: Core,
  { operation, params, options }: Call,
  access: Access,
  limits: AttemptLimits,
  { id, attempt: number }: Progress,
): Promise<Received> {
  const { observer, redactor, settings } = core;
  const { method, path } = operation;
  const headers = headersOf(method, options.headers);
  headers['user-agent'] = settings.userAgent;
  headers.authorization = access.authorization;

  if (observer.isWatching) {
    const url = access.origin(operation) + path;
    // Not a spread that goes on with further fields, here and below: V8 takes microseconds for one.
    observer.request({ id, operation: operation.id, attempt: number, method, url, headers: redactor.headers(headers) });
    // A hook may give the call up.
    limits.signal?.throwIfAborted();
  }
  return attempt(core, headers, (init) => access.send(operation, params, init), limits);
}

/** The caller's headers, in lower case: a second spelling of `Authorization` must not stand beside the client's. */
function headersOf(method: Operation['method'], given: Record<string, string> = {}): Record<string, string> {
  const headers: Record<string, string> = {};
  if (method === 'POST') headers['content-type'] = 'application/json';
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}

/** Tells hooks and logger of the response of an attempt, if one came. */
export function reportResponse({ observer, settings }: Core, received: Received, progress: Progress, start: number) {
  if (!observer.isWatching || received.kind !== 'response') return;
  const { id, operation, attempt } = progress;
  const { response, requestId } = received;
  const duration = settings.clock() - start;
  observer.response({ id, operation, attempt, status: response.status, duration, requestId });
}
