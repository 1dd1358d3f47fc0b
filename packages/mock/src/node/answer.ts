import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { PlainResponse } from '../handler/http.ts';
import { giveBack } from '../memory/pool.ts';
import { hasBody } from './request.ts';

const PIECES = 10;

/** Up to so many characters a text is sent as it is. */
const SHORT = 16_384;

/** How long the rest of a refused body is read, ms. */
const LINGER = 2_000;

/** The words that RFC 9110 does not have for a status. */
const reason = (status: number): string => STATUS_CODES[status] ?? (status === 420 ? 'Method Failure' : 'Unknown');

/** Whether more of the request's body is to come. */
function isBeingSent(request: IncomingMessage): boolean {
  return !request.complete && hasBody(request);
}

function head(response: ServerResponse, answer: PlainResponse, length: number): void {
  // A flat list, because node copies an object's headers one by one.
  const headers: (string | number)[] = [];
  for (const name in answer.headers) headers.push(name, answer.headers[name] as string);
  if (answer.status !== 204) headers.push('Content-Length', length);
  if (isBeingSent(response.req)) headers.push('Connection', 'close');
  response.writeHead(answer.status, reason(answer.status), headers as string[]);
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

function sendWhole(response: ServerResponse, answer: PlainResponse): void {
  // Short texts go out in one piece with the head.
  const short = typeof answer.body === 'string' && answer.body.length < SHORT;
  const body = short ? answer.body : bytesOf(answer.body);
  head(response, answer, typeof body === 'string' ? Buffer.byteLength(body) : body.length);
  if (isBeingSent(response.req)) endAfterRequest(response, body);
  else if (typeof body === 'string') response.end(body);
  else response.end(body, () => giveBack(body));
}

/**
 * Answers a request that is still being sent. Closing at once would reset the connection, and the caller would lose the
 * answer; so the rest is read and thrown away for a while.
 */
function endAfterRequest(response: ServerResponse, body: string | Uint8Array): void {
  const { req: request } = response;
  const timer = setTimeout(() => request.destroy(), LINGER);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  response.write(body);
  request.once('end', end);
  request.once('close', end);
  request.resume();
}

function sendHalf(response: ServerResponse, answer: PlainResponse): void {
  const body = bytesOf(answer.body);
  head(response, answer, body.length);
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

async function sendSlowly(
  response: ServerResponse,
  answer: PlainResponse,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  const body = bytesOf(answer.body);
  head(response, answer, body.length);
  response.flushHeaders();
  const size = Math.max(1, Math.ceil(body.length / PIECES));
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await sleep((answer.delay ?? 0) / PIECES);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}

async function sendLater(
  response: ServerResponse,
  answer: PlainResponse,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  if (answer.mishap === 'slow') return sendSlowly(response, answer, sleep);
  await sleep(answer.delay ?? 0);
  if (!response.destroyed) send(response, { ...answer, delay: undefined }, sleep);
}

/** Breaks the connection, as hard as its kind allows: only bare TCP can be reset. */
function reset({ socket }: ServerResponse): void {
  if (socket && 'encrypted' in socket) socket.destroy();
  else socket?.resetAndDestroy();
}

/** Sends an answer, with the mishap that is to befall it. */
export function send(response: ServerResponse, answer: PlainResponse, sleep: (ms: number) => Promise<void>): void {
  if (answer.delay) void sendLater(response, answer, sleep);
  else if (answer.mishap === 'reset') reset(response);
  else if (answer.mishap === 'half-body') sendHalf(response, answer);
  else sendWhole(response, answer);
}

/** Sends an answer on a bare socket and closes it, where there is no request to answer to. */
export function sendRaw(socket: Socket, answer: PlainResponse): void {
  const body = bytesOf(answer.body);
  const headers = { ...answer.headers, 'Content-Length': body.length, Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${answer.status} ${reason(answer.status)}\r\n${lines.join('')}\r\n${answer.body}`);
}
