/**
 * What a `Retry-After` header asks for, in milliseconds: seconds or a date. `undefined` when it is absent, unreadable or
 * a moment that has passed, which says nothing about how long to wait.
 */
export function retryAfter(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const wait = /[A-Za-z]{3}/.test(text) ? Date.parse(text) - now : Number.NaN;
  return wait > 0 ? wait : undefined;
}
