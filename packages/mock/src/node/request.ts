import type { IncomingMessage } from 'node:http';
import { maxBodyBytes, type PlainRequest } from '../wire/http.ts';
import { Rejection } from '../wire/rejection.ts';
import { show } from '../wire/schema.ts';
import type { HostCheck } from './hostCheck.ts';

/** A body as far as it was read; `tooLarge` when it exceeds the limit. */
export interface ReadBody {
  readonly bytes: Uint8Array | undefined;
  readonly tooLarge: boolean;
}

/** A request of node:http, read as it is asked for. */
export class NodeRequest implements PlainRequest {
  readonly method: string;
  readonly target: string;
  readonly body: Uint8Array | undefined;
  readonly bodyTooLarge: boolean;
  readonly rejection: Rejection | undefined;
  readonly #request: IncomingMessage;
  readonly #scheme: string;

  constructor(request: IncomingMessage, scheme: string, checkHost: HostCheck, body: ReadBody | undefined) {
    this.method = request.method ?? '';
    this.target = request.url ?? '/';
    this.body = body?.bytes;
    this.bodyTooLarge = body?.tooLarge ?? false;
    this.rejection = hostRejection(request, checkHost);
    this.#request = request;
    this.#scheme = scheme;
  }

  get origin(): string {
    const host = hostOf(this.#request);
    if (host !== undefined) return `${this.#scheme}://${host}`;
    const { localAddress = '127.0.0.1', localPort } = this.#request.socket;
    return `${this.#scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
  }

  header(name: string): string | undefined {
    return this.#request.headers[name] as string | undefined;
  }
}

export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return (length !== undefined && length !== '0') || request.headers['transfer-encoding'] !== undefined;
}

/** Reads a body up to the limit; does not wait for the rest of one that is larger, or announces it. */
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

/** Why a request is rejected for the host that it names; undefined when it isn't. */
function hostRejection(request: IncomingMessage, checkHost: HostCheck): Rejection | undefined {
  if (namesHostTwice(request.rawHeaders)) return new Rejection('bad_request', 'the request has two Host headers');
  const host = hostOf(request);
  if (host === undefined) {
    // HTTP/1.0 does without.
    if (request.httpVersion === '1.0') return undefined;
    return new Rejection('bad_request', 'the request has no Host header');
  }
  if (checkHost(host, request.socket.localAddress)) return undefined;
  const name = host.replace(/:\d*$/, '').slice(0, 60);
  return new Rejection(
    'access_denied',
    `Host ${show(name)} is not allowed: if it is yours, start the mock with --allow-host ${show(name).slice(1, -1)}`,
  );
}

function namesHostTwice(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count > 1;
}

/** The host that the caller named: in an absolute target, as proxies send it, otherwise in the Host header. */
function hostOf({ url, headers }: IncomingMessage): string | undefined {
  if (url === undefined || url.startsWith('/')) return headers.host;
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host;
}
