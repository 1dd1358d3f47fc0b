import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { PlainResponse } from '../handler/http.ts';

const PIECES = 10;

/** How long the rest of a refused body is read, ms. */
const LINGER = 2_000;

/** The words that RFC 9110 does not have for a status. */
const reason = (status: number): string => STATUS_CODES[status] ?? (status === 420 ? 'Method Failure' : 'Unknown');

function head(response: ServerResponse, answer: PlainResponse, length: number): void {
  const headers: Record<string, string | number> = { ...answer.headers };
  if (answer.status !== 204) headers['Content-Length'] = length;
  if (!response.req.complete) headers.Connection = 'close';
  response.writeHead(answer.status, reason(answer.status), headers);
}

function sendWhole(response: ServerResponse, answer: PlainResponse): void {
  const body = Buffer.from(answer.body);
  head(response, answer, body.length);
  if (response.req.complete) response.end(body);
  else endAfterRequest(response, body);
}

/**
 * Answers a request that is still being sent. Closing at once would reset the connection, and the caller would lose the
 * answer; so the rest is read and thrown away for a while.
 */
function endAfterRequest(response: ServerResponse, body: Buffer): void {
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
  const body = Buffer.from(answer.body);
  head(response, answer, body.length);
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

async function sendSlowly(
  response: ServerResponse,
  answer: PlainResponse,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  const body = Buffer.from(answer.body);
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

/** Sends an answer, with the mishap that is to befall it. */
export function send(response: ServerResponse, answer: PlainResponse, sleep: (ms: number) => Promise<void>): void {
  if (answer.delay) void sendLater(response, answer, sleep);
  else if (answer.mishap === 'reset') response.socket?.resetAndDestroy();
  else if (answer.mishap === 'half-body') sendHalf(response, answer);
  else sendWhole(response, answer);
}

/** Sends an answer on a bare socket and closes it, where there is no request to answer to. */
export function sendRaw(socket: Socket, answer: PlainResponse): void {
  const body = Buffer.from(answer.body);
  const headers = { ...answer.headers, 'Content-Length': body.length, Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${answer.status} ${reason(answer.status)}\r\n${lines.join('')}\r\n${answer.body}`);
}
