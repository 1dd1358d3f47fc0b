import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { RunningServer, ServerOptions } from '../platform.ts';
import { errorResponse } from '../wire/http.ts';
import { MockError } from '../wire/mockError.ts';
import { hasBody, NodeRequest, readBody } from './request.ts';
import { send, sendRaw } from './sendResponse.ts';

/** How long the server waits for those who send slowly. */
export interface Timeouts {
  /** A request that is not complete by then is given up, ms. */
  readonly request: number;
  /** How often the server looks for such requests, ms. */
  readonly interval: number;
}

const defaultTimeouts: Timeouts = { request: 30_000, interval: 5_000 };

/** Longer than the idle time of common clients, so that it is they who close: no response is lost in between. */
const keepAliveTimeout = 65_000;

/** Serves the mock over HTTP or, with a certificate, HTTPS. */
export async function startServer(options: ServerOptions, timeouts = defaultTimeouts): Promise<RunningServer> {
  const server = await createServer(options, timeouts);
  server.keepAliveTimeout = keepAliveTimeout;
  server.on('clientError', onClientError);
  server.on('connect', onConnect);
  await listen(server, options.port, options.host);
  const { address, family, port } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return {
    url: `${options.cert === undefined ? 'http' : 'https'}://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function createServer(options: ServerOptions, timeouts: Timeouts): Promise<Server> {
  const { cert, key } = options;
  const settings = {
    requestTimeout: timeouts.request,
    headersTimeout: timeouts.request,
    connectionsCheckingInterval: timeouts.interval,
  };
  if (cert === undefined || key === undefined) return createHttpServer(settings, listenerFor(options));
  // TLS takes a while to load, and most mocks do without.
  const { createServer: createHttpsServer } = await import('node:https');
  try {
    return createHttpsServer({ ...settings, cert, key }, listenerFor(options));
  } catch (error) {
    throw new MockError(`the certificate or its key is not valid: ${(error as Error).message}`, { cause: error });
  }
}

function listenerFor({
  handle,
  sleep,
  cert,
}: ServerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const scheme = cert === undefined ? 'http' : 'https';
  return (request, response) => {
    if (!hasBody(request)) {
      send(response, handle(new NodeRequest(request, scheme, undefined)), sleep);
      return;
    }
    readBody(request, (body) => send(response, handle(new NodeRequest(request, scheme, body)), sleep));
  };
}

/** What the HTTP parser refuses gets the documented shape, too. */
function onClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const response = slow
    ? errorResponse(408, 'request_timeout', 'the request was not complete in time')
    : errorResponse(400, 'bad_request', 'the request is not valid HTTP');
  sendRaw(socket, response);
}

function onConnect(_request: IncomingMessage, socket: Socket): void {
  sendRaw(socket, errorResponse(405, 'method_not_allowed', 'CONNECT is not allowed here, only POST and GET'));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): MockError {
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} on ${host} is taken; choose another one, or 0 for any free one`,
    EACCES: `port ${port} on ${host} is not yours to take; choose one from 1024 on`,
    EADDRNOTAVAIL: `${host} is no address of this machine`,
    ENOTFOUND: `${host} is no address of this machine`,
  };
  return new MockError(why[error.code ?? ''] ?? `cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
}
