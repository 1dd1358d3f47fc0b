import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES, type PlainRequest } from '../handler/http.ts';

/** A body as far as it was read; `tooLarge` when reading was given up. */
export interface ReadBody {
  readonly bytes: Uint8Array | undefined;
  readonly tooLarge: boolean;
}

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** Scheme and host that the caller used; the socket's own address where the Host header tells nothing. */
function originOf(request: IncomingMessage, scheme: string): string {
  const { host } = request.headers;
  if (host !== undefined && HOST.test(host)) return `${scheme}://${host}`;
  const { localAddress = '127.0.0.1', localPort } = request.socket;
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

export function nodeRequest(request: IncomingMessage, scheme: string, body: ReadBody | undefined): PlainRequest {
  return {
    method: request.method ?? '',
    target: request.url ?? '/',
    get origin() {
      return originOf(request, scheme);
    },
    header: (name) => request.headers[name] as string | undefined,
    body: body?.bytes,
    bodyTooLarge: body?.tooLarge ?? false,
  };
}

export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return (length !== undefined && length !== '0') || request.headers['transfer-encoding'] !== undefined;
}

/** Reads a body up to the limit; one that is larger, or says so, is not waited for. */
export function readBody(request: IncomingMessage, done: (body: ReadBody) => void): void {
  const tooLarge = { bytes: undefined, tooLarge: true };
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    done(tooLarge);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk);
      return;
    }
    request.removeAllListeners('data');
    request.removeAllListeners('end');
    done(tooLarge);
  });
  request.on('end', () => done({ bytes: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks), tooLarge: false }));
}
