import type { IncomingMessage } from 'node:http';
import { maxBodyBytes, type PlainRequest } from '../wire/http.ts';

/** A body as far as it was read; `tooLarge` when reading was given up. */
export interface ReadBody {
  readonly bytes: Uint8Array | undefined;
  readonly tooLarge: boolean;
}

const hostPattern = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** A request of node:http, read as it is asked for. */
export class NodeRequest implements PlainRequest {
  readonly method: string;
  readonly target: string;
  readonly body: Uint8Array | undefined;
  readonly bodyTooLarge: boolean;
  readonly #request: IncomingMessage;
  readonly #scheme: string;

  constructor(request: IncomingMessage, scheme: string, body: ReadBody | undefined) {
    this.method = request.method ?? '';
    this.target = request.url ?? '/';
    this.body = body?.bytes;
    this.bodyTooLarge = body?.tooLarge ?? false;
    this.#request = request;
    this.#scheme = scheme;
  }

  get origin(): string {
    return originOf(this.#request, this.#scheme);
  }

  header(name: string): string | undefined {
    return this.#request.headers[name] as string | undefined;
  }
}

export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return (length !== undefined && length !== '0') || request.headers['transfer-encoding'] !== undefined;
}

/** Reads a body up to the limit; one that is larger, or says so, is not waited for. */
export function readBody(request: IncomingMessage, done: (body: ReadBody) => void): void {
  const tooLarge = { bytes: undefined, tooLarge: true };
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    done(tooLarge);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBodyBytes) {
      chunks.push(chunk);
      return;
    }
    request.removeAllListeners('data');
    request.removeAllListeners('end');
    done(tooLarge);
  });
  request.on('end', () => done({ bytes: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks), tooLarge: false }));
}

/** Scheme and host that the caller used; the socket's own address where the Host header tells nothing. */
function originOf(request: IncomingMessage, scheme: string): string {
  const { host } = request.headers;
  if (host !== undefined && hostPattern.test(host)) return `${scheme}://${host}`;
  const { localAddress = '127.0.0.1', localPort } = request.socket;
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
