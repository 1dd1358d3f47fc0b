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
import { checkNames } from './checkNames.ts';
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
};

type CallArguments<Options> = RequiredKeysOf<Options> extends never ? [options?: Options] : [options: Options];

type Call<Paths extends {}, Method extends HttpMethod> = <Path extends PathsWithMethod<Paths, Method>>(
  path: Path,
  ...options: CallArguments<CallOptions<Operation<Paths, Path, Method>>>
) => Promise<CallResult<Operation<Paths, Path, Method>>>;

type Json = 'application/json';

interface Result {
  data?: unknown;
  error?: unknown;
  response: Response;
}

type Untyped = Record<'GET' | 'POST', (path: unknown, options: object) => Promise<Result>>;

type UntypedOptions = CallOptions<object> & { params?: object; body?: unknown };

/**
 * What a call resolves to: `data` of a 2xx response, or `error` of a rejection in the API's own form, and the `response` itself.
 * An empty response has neither, nor has a page of something in between: there, `response.status` tells. Network failures
 * and a 2xx that is not JSON reject.
 */
// Not openapi-fetch's own type: that one maps `string & {}` of open enums to an object.
export type CallResult<T> =
  T extends Record<string | number, unknown>
    ?
        | { data: SuccessResponse<ResponseObjectMap<T>, Json>; error?: never; response: Response }
        | { data?: never; error: ErrorResponse<ResponseObjectMap<T>, Json>; response: Response }
        | { data?: never; error?: never; response: Response }
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

const clientOptions = ['baseUrl', 'fetch', 'headers'] satisfies (keyof ClientOptions)[];
const callOptions = ['params', 'body', 'signal', 'redirect', 'headers', 'fetch'] satisfies (keyof UntypedOptions)[];
const paramKinds = ['query', 'header', 'path', 'cookie'];

/**
 * A client for the paths of one suite. Redirects are errors unless a call asks otherwise: the API never sends one.
 *
 * @throws {TypeError} for an unknown option, or without a `baseUrl`. A call rejects with one for an unknown option.
 */
export function createSuiteClient<Paths extends {}>(options: ClientOptions): SuiteClient<Paths> {
  checkNames('The client', clientOptions, options);
  const { baseUrl, fetch = globalFetch, headers = {} } = options;
  if (!URL.canParse(baseUrl)) throw new TypeError('`baseUrl` must be a URL such as https://api.backblazeb2.com.');
  const client = createClient<Paths>({
    baseUrl,
    headers,
    Request: LightRequest as unknown as typeof Request,
  }) as unknown as Untyped;
  const call = (method: 'GET' | 'POST') => (path: unknown, options?: UntypedOptions) =>
    send(client, fetch, method, path, options);
  return { GET: call('GET'), POST: call('POST') } as unknown as SuiteClient<Paths>;
}

async function send(
  client: Untyped,
  clientFetch: FetchLike,
  method: 'GET' | 'POST',
  path: unknown,
  options: UntypedOptions = {},
): Promise<Result> {
  checkNames(method, callOptions, options);
  const { params, body, headers, signal, redirect = 'error', fetch = clientFetch } = options;
  if (params) checkNames('params', paramKinds, params);
  const ask = (request: unknown) => {
    const { url, init } = request as LightRequest;
    if (body !== undefined) setJson(init, body);
    return fetch(url, init);
  };
  // The method once more: openapi-fetch sets it on a copy of the options, which is slow where it adds a field.
  return inKnownForm(await client[method](path, { method, params, headers, signal, redirect, fetch: ask }));
}

// Texts and pages are no errors of the API: a caller who looks for their code must not fall over them.
function inKnownForm({ data, error, response }: Result): Result {
  if (response.ok) return isObject(data) ? { data, response } : { response };
  return typeof Object(error).code === 'string' ? { error, response } : { response };
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

// Not by openapi-fetch, which would merge all headers a second time to show them to its serializer.
function setJson(init: RequestInit, body: unknown): void {
  const headers = init.headers as Headers;
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  init.body = JSON.stringify(body);
}
