import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { RunningServer, ServerOptions } from '../platform.ts';
import { errorResponse } from '../wire/http.ts';
import { MockError } from '../wire/mockError.ts';
import { originOf } from './addresses.ts';
import { hostCheck } from './hostCheck.ts';
import { InFlight } from './inFlight.ts';
import { RecentBytes } from './recentBytes.ts';
import { hasBody, NodeRequest, readBody } from './request.ts';
import { type SendContext, send } from './sendResponse.ts';

/** How long the server waits for clients that send slowly. */
export interface Timeouts {
  /** A request that is not complete by then is rejected, ms. */
  readonly request: number;
  /** How often the server looks for such requests, ms. */
  readonly interval: number;
}

const defaultTimeouts: Timeouts = { request: 30_000, interval: 5_000 };

/** Longer than the idle time of common clients, so that the client closes first and no response is lost in between. */
const keepAliveTimeout = 65_000;

const connectResponse = errorResponse(
  405,
  'method_not_allowed',
  'CONNECT is not allowed here: this server is not a proxy',
);

/** An error of Node's HTTP parser, with the bytes that it was about. */
interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the mock over HTTP or, with a certificate, HTTPS. */
export async function startServer(options: ServerOptions, timeouts = defaultTimeouts): Promise<RunningServer> {
  const inFlight = new InFlight();
  let closing = false;
  const context: SendContext = { sleep: options.sleep, isClosing: () => closing };
  const server = await createServer(options, timeouts, listenerFor(options, inFlight, context));
  server.keepAliveTimeout = keepAliveTimeout;
  // Otherwise a client that closes its half of the connection after the request loses the response.
  Object.assign(server, { httpAllowHalfOpen: true });
  const scheme = options.cert === undefined ? 'http' : 'https';
  const recent = new RecentBytes();
  server.on(scheme === 'http' ? 'connection' : 'secureConnection', (socket: Socket) => {
    // Node tells nobody else of errors on a socket that it has handed over (CONNECT).
    socket.on('error', () => {});
    recent.watch(socket);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('clientError', (error: ParserError, socket: Socket) => onClientError(error, socket, inFlight, recent));
  server.on('connect', (_request, socket: Socket) => inFlight.reject(socket, connectResponse, false));
  await listen(server, options.port, options.host);
  return {
    url: originOf(scheme, server.address() as AddressInfo),
    close: () =>
      new Promise((resolve) => {
        closing = true;
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function createServer({ cert, key }: ServerOptions, timeouts: Timeouts, listener: Listener): Promise<Server> {
  const settings = {
    requestTimeout: timeouts.request,
    headersTimeout: timeouts.request,
    connectionsCheckingInterval: timeouts.interval,
    // Node rejects requests without Host with an empty body: `NodeRequest` does it in the usual shape.
    requireHostHeader: false,
  };
  if (cert === undefined || key === undefined) return onExpect(createHttpServer(settings, listener), listener);
  // TLS takes a while to load, and most mocks do without.
  const { createServer: createHttpsServer } = await import('node:https');
  try {
    return onExpect(createHttpsServer({ ...settings, allowHalfOpen: true, cert, key }, listener), listener);
  } catch (error) {
    throw new MockError(`the certificate or its key is not valid: ${(error as Error).message}`, { cause: error });
  }
}

/** Node responds to an unknown `Expect` with an empty 417; ignoring it is as good. */
function onExpect(server: Server, listener: Listener): Server {
  return server.on('checkExpectation', listener);
}

function listenerFor(options: ServerOptions, inFlight: InFlight, context: SendContext): Listener {
  const { handle, cert } = options;
  const scheme = cert === undefined ? 'http' : 'https';
  const checkHost = hostCheck(options);
  return (request, response) => {
    if (!hasBody(request)) {
      inFlight.add(response);
      send(response, handle(new NodeRequest(request, scheme, checkHost, undefined)), context);
      return;
    }
    inFlight.expectBody(request);
    readBody(request, (body) => {
      inFlight.add(response);
      send(response, handle(new NodeRequest(request, scheme, checkHost, body)), context);
    });
  };
}

/** What the HTTP parser rejects gets the usual error shape. */
function onClientError(error: ParserError, socket: Socket, inFlight: InFlight, recent: RecentBytes): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const response = slow
    ? errorResponse(408, 'request_timeout', 'the request was not complete in time')
    : errorResponse(400, 'bad_request', 'the request is not valid HTTP');
  const method = recent.lastMethod(socket, error.rawPacket?.subarray(0, error.bytesParsed));
  inFlight.reject(socket, response, method === 'HEAD');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): MockError {
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} on ${host} is taken; choose another port, or 0 for any free one`,
    EACCES: `port ${port} on ${host} needs more rights; choose a port from 1024 on`,
    EADDRNOTAVAIL: `${host} is not an address of this machine`,
    ENOTFOUND: `${host} is not an address of this machine`,
  };
  return new MockError(why[error.code ?? ''] ?? `cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
}
