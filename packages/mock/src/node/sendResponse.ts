import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { releaseBytes } from '../memory/pool.ts';
import type { PlainResponse } from '../wire/http.ts';
import { hasBody } from './request.ts';

const pieces = 10;

/** Texts up to this length, in characters, are sent without a copy. */
const shortText = 16_384;

/** How long the client has to close a connection, or to send the rest of a rejected body, ms. */
const lingerTime = 2_000;

/** The words that RFC 9110 does not have for a status. */
const reason = (status: number): string => STATUS_CODES[status] ?? (status === 420 ? 'Method Failure' : 'Unknown');

/** What sending a reply needs of the server. */
export interface SendContext {
  readonly sleep: (ms: number) => Promise<void>;
  /** Whether the server is closing, and connections end for that reason. */
  isClosing(): boolean;
}

/** Sends a reply, the way its `delivery` says. */
export function send(response: ServerResponse, reply: PlainResponse, context: SendContext): void {
  if (reply.delivery === 'late') carryOutLate(response, reply, context);
  else if (reply.delay) void sendLater(response, reply, context);
  else if (reply.delivery === 'reset') reset(response);
  else if (reply.delivery === 'half-body') sendHalf(response, reply);
  else sendWhole(response, reply);
}

/** Sends a reply on a bare socket and closes it, where Node has no response object to send it by. */
export function sendRaw(socket: Socket, reply: PlainResponse, withBody: boolean): void {
  const headers = { ...reply.headers, 'Content-Length': bytesOf(reply.body).length, Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${reply.status} ${reason(reply.status)}\r\n${lines.join('')}\r\n`;
  socket.end(withBody ? `${head}${reply.body}` : head);
  // Destroying it at once would reset the connection, and the client might lose the reply.
  setTimeout(() => socket.destroy(), lingerTime).unref();
}

/** Waits until the caller has closed its side of the connection, and then carries the call out. */
function carryOutLate({ req: { socket } }: ServerResponse, reply: PlainResponse, context: SendContext): void {
  const onGivenUp = async (): Promise<void> => {
    socket.off('end', onGivenUp).off('close', onGivenUp);
    socket.destroy();
    if (context.isClosing()) return;
    await context.sleep(reply.delay ?? 0);
    reply.carryOut?.();
  };
  socket.on('end', onGivenUp).on('close', onGivenUp);
}

async function sendLater(response: ServerResponse, reply: PlainResponse, context: SendContext): Promise<void> {
  if (reply.delivery === 'slow') return sendSlowly(response, reply, context.sleep);
  await context.sleep(reply.delay ?? 0);
  if (!response.destroyed) send(response, { ...reply, delay: undefined }, context);
}

async function sendSlowly(
  response: ServerResponse,
  reply: PlainResponse,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  const body = bytesOf(reply.body);
  head(response, reply, body.length);
  response.flushHeaders();
  const size = Math.max(1, Math.ceil(body.length / pieces));
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await sleep((reply.delay ?? 0) / pieces);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

function head(response: ServerResponse, reply: PlainResponse, length: number): void {
  // A flat list, because node copies an object's headers one by one.
  const headers: (string | number)[] = [];
  for (const name in reply.headers) headers.push(name, reply.headers[name] as string);
  if (reply.status !== 204) headers.push('Content-Length', length);
  if (isBeingSent(response.req)) headers.push('Connection', 'close');
  response.writeHead(reply.status, reason(reply.status), headers as string[]);
}

/** Whether more of the request's body is to come. */
function isBeingSent(request: IncomingMessage): boolean {
  return !request.complete && hasBody(request);
}

/** Breaks the connection, as hard as its kind allows: only bare TCP can be reset. */
function reset({ socket }: ServerResponse): void {
  if (socket && 'encrypted' in socket) socket.destroy();
  else socket?.resetAndDestroy();
}

function sendHalf(response: ServerResponse, reply: PlainResponse): void {
  const body = bytesOf(reply.body);
  head(response, reply, body.length);
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

function sendWhole(response: ServerResponse, reply: PlainResponse): void {
  // Short texts go out in one piece with the head.
  const short = typeof reply.body === 'string' && reply.body.length < shortText;
  const body = short ? reply.body : bytesOf(reply.body);
  head(response, reply, typeof body === 'string' ? Buffer.byteLength(body) : body.length);
  if (isBeingSent(response.req)) endAfterRequest(response, body);
  else if (typeof body === 'string') response.end(body);
  else response.end(body, () => releaseBytes(body));
}

/**
 * Responds to a request that is still being sent. Closing at once would reset the connection, and the caller would lose the
 * reply; so the rest is read and thrown away for a while.
 */
function endAfterRequest(response: ServerResponse, body: string | Uint8Array): void {
  const { req: request } = response;
  const timer = setTimeout(() => request.destroy(), lingerTime);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  response.write(body);
  request.once('end', end);
  request.once('close', end);
  request.resume();
}
