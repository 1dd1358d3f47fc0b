import { maxBodyBytes, type PlainRequest } from '../wire/http.ts';

const encoder = new TextEncoder();

/** Reads what was given to `fetch`: an address with an init, or a web `Request`. */
export async function plainRequest(input: string | URL | Request, init: RequestInit = {}): Promise<PlainRequest> {
  const body = plainBody(init.body);
  if (!isRequest(input) && body !== null) {
    return plain((init.method ?? 'GET').toUpperCase(), String(input), new Headers(init.headers), body);
  }
  const request = webRequest(input, init);
  const bytes = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  return plain(request.method, request.url, request.headers, bytes);
}

/** Whether it is a web `Request`, of whatever realm: test environments such as jsdom bring classes of their own. */
export function isRequest(input: string | URL | Request): input is Request {
  return typeof input === 'object' && 'url' in input && 'headers' in input;
}

/** A body that can be read at once; null for other kinds. */
function plainBody(body: RequestInit['body']): Uint8Array | undefined | null {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return encoder.encode(body);
  return ArrayBuffer.isView(body) ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : null;
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

/** The request, with what the init changes about it. */
function webRequest(input: string | URL | Request, { method, headers, body }: RequestInit): Request {
  // Servers call handlers with a second argument of their own: only the fields of an init are taken from it.
  const given = method || headers || body ? ({ method, headers, body, duplex: 'half' } as RequestInit) : undefined;
  return given === undefined && isRequest(input) ? input : new Request(input, given);
}
