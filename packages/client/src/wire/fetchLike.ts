/**
 * A `fetch` that is called with a URL string and an init, never with a `Request`, so that a proxy, a test double or a
 * wrapper takes its place in one line.
 */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;
