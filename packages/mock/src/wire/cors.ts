import type { PlainRequest, PlainResponse } from './http.ts';

const localOriginPattern = /^https?:\/\/(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Whether the request comes from a page of another machine, for whose eyes the control endpoints are not. */
export function isFromForeignPage(request: PlainRequest): boolean {
  return request.header('origin') !== undefined && localOrigin(request) === undefined;
}

/** The response to a browser that asks whether a page may call; undefined when the request is no such question. */
export function preflight(request: PlainRequest): PlainResponse | undefined {
  if (request.method !== 'OPTIONS' || request.header('access-control-request-method') === undefined) return undefined;
  const origin = localOrigin(request);
  if (origin === undefined) return { status: 204, headers: { Vary: 'Origin' }, body: '' };
  const headers = {
    ...corsHeaders(origin),
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Allow-Headers': request.header('access-control-request-headers') ?? 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
  };
  return { status: 204, headers, body: '' };
}

/** The response with the headers that let a local page read it. */
export function withCors(request: PlainRequest, response: PlainResponse): PlainResponse {
  const origin = localOrigin(request);
  return origin === undefined ? response : { ...response, headers: { ...response.headers, ...corsHeaders(origin) } };
}

/** The page's origin, if it is one on this machine: nobody else's page may call the mock. */
function localOrigin(request: PlainRequest): string | undefined {
  const origin = request.header('origin');
  return origin !== undefined && localOriginPattern.test(origin) ? origin : undefined;
}

function corsHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  };
}
