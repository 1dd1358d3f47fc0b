import type { Operation } from './operation.ts';

/** What authorizes requests: a token and what came with it, or the key itself for the authorize call. */
export interface Session {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** The account that was authorized; `undefined` before that. */
  readonly adminAccountId: string | undefined;
  /** Where the path of an operation begins. */
  baseUrl(operation: Operation): string;
}

/** A request, ready for `fetch`. */
export interface WireRequest {
  url: string;
  method: Operation['method'];
  headers: Record<string, string>;
  body: string | null;
}

/** Builds the request of an operation. The `given` headers have names in lower case; those of the client win. */
export function buildRequest(
  operation: Operation,
  params: object,
  session: Session,
  userAgent: string,
  given: Readonly<Record<string, string>> | undefined,
): WireRequest {
  const { method, path, namesAdmin } = operation;
  const url = session.baseUrl(operation) + path;
  const { authorization, adminAccountId } = session;
  const headers: Record<string, string> = { ...given, authorization, 'user-agent': userAgent };
  const sent = namesAdmin ? { adminAccountId, ...params } : params;
  if (method === 'GET') return { url: url + queryOf(sent), method, headers, body: null };
  headers['content-type'] ??= 'application/json';
  return { url, method, headers, body: JSON.stringify(sent) };
}

/** The parameters as a query string; those that are not given, or null, are left out. */
function queryOf(params: object): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
