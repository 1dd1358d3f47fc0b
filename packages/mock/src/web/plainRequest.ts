import { maxBodyBytes, type PlainRequest } from '../wire/http.ts';

const encoder = new TextEncoder();

/** Reads what was given to `fetch`: an address with an init, or a web `Request`. */
export async function plainRequest(input: string | URL | Request, init: RequestInit = {}): Promise<PlainRequest> {
  if (!(input instanceof Request) && isPlain(init.body)) {
    const body = typeof init.body === 'string' ? encoder.encode(init.body) : (init.body ?? undefined);
    return plain((init.method ?? 'GET').toUpperCase(), String(input), new Headers(init.headers), body);
  }
  // Servers call handlers with a second argument of their own: only what is an init is taken from it.
  const { method, headers, body } = init;
  const given = method || headers || body ? ({ method, headers, body, duplex: 'half' } as RequestInit) : undefined;
  const request = new Request(input, given);
  const bytes = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  return plain(request.method, request.url, request.headers, bytes);
}

/** Whether a body can be read without a web `Request` around it. */
function isPlain(body: unknown): body is string | Uint8Array | undefined | null {
  return body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array;
}

function plain(method: string, url: string, headers: Headers, body: Uint8Array | undefined): PlainRequest {
  const { origin, pathname, search } = new URL(url);
  const bodyTooLarge = (body?.length ?? 0) > maxBodyBytes;
  return {
    method,
    target: pathname + search,
    origin,
    header: (name) => headers.get(name) ?? undefined,
    body: bodyTooLarge ? undefined : body,
    bodyTooLarge,
  };
}
