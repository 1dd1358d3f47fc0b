import type { Operation } from './operation.ts';
import { type Resends, sentOnce } from './resends.ts';

/** What authorizes requests: a token and what came with it, or the key itself for the authorize call. */
export interface Session {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** The account that was authorized; `undefined` before that. */
  readonly adminAccountId: string | undefined;
  /** Where the paths begin, for the suites that it may use. */
  readonly baseUrls: Readonly<Partial<Record<Operation['suite'], string | undefined>>>;
}

/** The address of an operation; for operations whose suite the session has. */
export const addressOf = ({ suite, path }: Operation, { baseUrls }: Session) => baseUrls[suite] + path;

/** A request, ready for `fetch`. */
export interface WireRequest {
  url: string;
  method: Operation['method'];
  headers: Record<string, string>;
  body: string | Blob | null;
  /** The parameters in it. */
  params: object;
}

/** What requests have of their client and their attempt. */
export interface RequestContext {
  /** The caller's, with names in lower case. Those of the client win. */
  headers: Readonly<Record<string, string>> | undefined;
  userAgent: string;
  /** Different for every attempt. */
  requestId: string;
  resends: Resends;
  method: Operation['method'];
}

/** Builds the request of an operation. */
export function buildRequest(
  operation: Operation,
  params: object,
  session: Session,
  { headers: given, userAgent, requestId, resends, method }: RequestContext,
): WireRequest {
  const { namesAdmin, replay } = operation;
  const url = addressOf(operation, session);
  const { authorization, adminAccountId } = session;
  // Not a spread that goes on with further fields: V8 takes microseconds for one.
  const headers: Record<string, string> = Object.assign({}, given, {
    authorization,
    'user-agent': userAgent,
    // Caches of the web heed this, and caches in frameworks tell requests apart by the next.
    'cache-control': 'no-cache, no-store',
    'x-client-request-id': requestId,
  });
  const sent = namesAdmin ? Object.assign({ adminAccountId }, params) : params;
  if (method === 'GET') return { url: url + queryOf(sent), method, headers, body: null, params: sent };
  headers['content-type'] ??= 'application/json';
  const body = JSON.stringify(sent);
  return { url, method, headers, body: replay === 'never' ? sentOnce(body, resends) : body, params: sent };
}

/** The parameters as a query string; those that are not given, or null, are left out. */
function queryOf(params: object): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
