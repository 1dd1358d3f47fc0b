import type { FetchOptions } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import type {
  ErrorResponse,
  FilterKeys,
  HttpMethod,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from 'openapi-typescript-helpers';
import { LightRequest } from './lightRequest.ts';
import type { ClientOptions, FetchLike } from './types.ts';

// The one file that imports openapi-fetch: what it gives is wrapped in types of ours, which take no misspelt option.

type Operation<Paths, Path extends keyof Paths, Method extends HttpMethod> = FilterKeys<Paths[Path], Method>;

type CallOptions<T> = Pick<
  FetchOptions<T>,
  Extract<keyof FetchOptions<T>, 'params' | 'body' | 'signal' | 'redirect'>
> & {
  /** Headers of this call, over those of the client. */
  headers?: Record<string, string>;
  /** Sends this call in place of the client's `fetch`. */
  fetch?: FetchLike;
  /** `'stream'` leaves the body of a 2xx answer unread: take it from `response`. Default: it is parsed as JSON. */
  parseAs?: 'stream';
};

type CallArguments<Options> = RequiredKeysOf<Options> extends never ? [options?: Options] : [options: Options];

type Call<Paths extends {}, Method extends HttpMethod> = <Path extends PathsWithMethod<Paths, Method>>(
  path: Path,
  ...options: CallArguments<CallOptions<Operation<Paths, Path, Method>>>
) => Promise<CallResult<Operation<Paths, Path, Method>>>;

type Json = 'application/json';

/**
 * What a call resolves to: `data` of a 2xx answer or `error` of any other, and the `response` itself. Decide on
 * `response.ok`: an empty answer has neither. Network failures and a 2xx that is not JSON reject.
 */
// Not openapi-fetch's own type: that one maps `string & {}` of open enums to an object.
export type CallResult<T> =
  T extends Record<string | number, unknown>
    ?
        | { data: SuccessResponse<ResponseObjectMap<T>, Json>; error?: never; response: Response }
        | { data?: never; error: ErrorResponse<ResponseObjectMap<T>, Json>; response: Response }
    : never;

/** The calls of one suite, typed by path. */
export interface SuiteClient<Paths extends {}> {
  /** Sends the parameters in the query. */
  GET: Call<Paths, 'get'>;
  /** Sends the parameters as a JSON object. */
  POST: Call<Paths, 'post'>;
}

// Looked up per call, so that a `fetch` that is replaced later is seen.
const globalFetch: FetchLike = (url, init) => globalThis.fetch(url, init);

/** A client for the paths of one suite. Redirects are errors unless a call asks otherwise: the API never sends one. */
export function createSuiteClient<Paths extends {}>({
  baseUrl,
  fetch = globalFetch,
  headers = {},
}: ClientOptions): SuiteClient<Paths> {
  const client = createClient<Paths>({
    baseUrl,
    headers,
    redirect: 'error',
    bodySerializer: (body) => JSON.stringify(body),
    Request: LightRequest as unknown as typeof Request,
  }) as unknown as Record<'GET' | 'POST', (path: unknown, options: object) => unknown>;
  const call =
    (method: 'GET' | 'POST') =>
    (path: unknown, options?: { fetch?: FetchLike }): unknown => {
      // With the method in it already: openapi-fetch sets it on a copy of the options, which is slow where it adds a field.
      const own = { method, fetch, ...options };
      return client[method](path, Object.assign(own, { fetch: lighten(own.fetch) }));
    };
  return { GET: call('GET'), POST: call('POST') } as SuiteClient<Paths>;
}

// What openapi-fetch calls: it hands over the light request that it made.
const lighten = (fetch: FetchLike) => (request: unknown) => {
  const { url, init } = request as LightRequest;
  return fetch(url, init);
};
