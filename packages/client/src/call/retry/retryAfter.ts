import { headerIn } from '../call.ts';

/**
 * What a response asks to wait, in milliseconds: its `Retry-After` header gives seconds or a date, which counts from the
 * service's own clock if it tells it. `undefined` when there is none, or one that is unreadable or a moment that has
 * passed, which says nothing about how long to wait.
 */
export function retryAfter(headers: Headers, clock: () => number): number | undefined {
  const header: unknown = headerIn(headers, 'retry-after');
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const now = Date.parse(headerIn(headers, 'date') ?? '') || clock();
  const wait = /[A-Za-z]{3}/.test(text) ? Date.parse(text) - now : Number.NaN;
  return wait > 0 ? wait : undefined;
}
