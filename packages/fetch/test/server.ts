import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server on a free port that gives one reply to everything and keeps what it saw; it ends with the test. */
export async function serve({ status = 200, headers = {}, body = '{}' }: Reply = {}) {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const { method = '', url = '', headers: requestHeaders } = request;
    seen.push({ method, url, headers: requestHeaders, body: Buffer.concat(chunks).toString() });
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}
