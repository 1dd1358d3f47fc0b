/**
 * A `fetch` that is called with a URL string and an init, never with a `Request`, so that a proxy, a test double or a
 * retry can be put in its place in one line.
 */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** Options of the clients. */
export interface ClientOptions {
  /** An origin, such as the `groupsApiUrl` of the authorize response. */
  baseUrl: string;
  /** Sends the requests. Default: the `fetch` that is global when the call is made. */
  fetch?: FetchLike;
  /** Headers of every call. */
  headers?: Record<string, string>;
}
