import type { Call } from '../cases/case.ts';
import type { Form, Params } from '../spec/operations.ts';

/** A request, ready to be sent to any origin. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The parameters as a query; null, which a query cannot say, is left out and means the same. */
function queryOf(params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null) query.append(name, String(value));
  return query.toString();
}

/** The request that makes a call in one form: what a correct caller sends, changed by what the call's `wire` says. */
export function requestOf(call: Call, form: Form, path: string, authorization: string): PlainRequest {
  const { wire = {}, params } = call;
  const method = wire.method ?? form.toUpperCase();
  const query = wire.query ?? (form === 'get' ? queryOf(params) : '');
  const body = wire.body ?? (form === 'post' ? JSON.stringify(params) : undefined);
  const sentAuthorization = wire.authorization === undefined ? authorization : wire.authorization;
  return {
    method,
    target: (wire.path ?? path) + (query === '' ? '' : `?${query}`),
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(sentAuthorization !== null && { Authorization: sentAuthorization }),
      ...wire.headers,
    },
    ...(body !== undefined && { body }),
  };
}
