import type { Core } from '../core.ts';
import { type AttemptLimits, attempt, type Received } from './attempt.ts';
import { type Access, type Call, type Progress, requestIdIn } from './call.ts';

/** One attempt of a call, seen by hooks and logger. */
export function sendOnce<A extends Access>(
  core: Core,
  call: Call<A>,
  access: A,
  limits: AttemptLimits,
  progress: Progress,
): Promise<Received> {
  const { observer, settings } = core;
  // Not a spread that goes on with further fields: V8 takes microseconds for one.
  const headers: Record<string, string> = Object.assign({}, call.options.headers);
  headers['User-Agent'] = settings.userAgent;
  headers.Authorization = access.authorization;
  const send = (signal: AbortSignal) => call.send(access, { headers, signal, redirect: 'manual', parseAs: 'stream' });

  if (!observer.isWatching) return attempt(core.transport, send, limits);
  return watched(core, call, access, progress, headers, () => attempt(core.transport, send, limits));
}

async function watched<A extends Access>(
  { observer, redactor, settings }: Core,
  call: Call<A>,
  access: A,
  progress: Progress,
  headers: Record<string, string>,
  run: () => Promise<Received>,
): Promise<Received> {
  const { method, path } = call.operation;
  const { id, operation, attempt } = progress;
  const url = call.origin(access) + path;
  observer.request({ id, operation, attempt, method, url, headers: redactor.headers(headers) });
  const start = settings.clock();
  const received = await run();
  if (received.kind === 'response') {
    const { status, headers } = received.response;
    const duration = settings.clock() - start;
    observer.response({ id, operation, attempt, status, duration, requestId: requestIdIn(headers) });
  }
  return received;
}
