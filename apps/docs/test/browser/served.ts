import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createHandler } from '../../src/server/handler.mjs';

/** A built site on a free port. */
export interface Served {
  readonly url: string;
  close(): void;
}

/** Compresses texts, as any host does. */
function compressed(handler: RequestListener): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    const { end } = response;
    response.write = (chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0;
    response.end = (chunk?: unknown) => {
      if (chunk) chunks.push(Buffer.from(chunk as Buffer));
      return end.call(response, gzipSync(Buffer.concat(chunks)), 'utf8');
    };
    const { writeHead } = response;
    response.writeHead = (status: number, headers?: unknown) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.removeHeader('Content-Length');
      const { 'Content-Length': _, ...rest } = { ...(headers as Record<string, string>) };
      return writeHead.call(response, status, rest);
    };
    handler(request, response);
  };
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a built site, that of this package unless another is named, under the path that it was built for. */
export async function serve(folder = dist, base = '/'): Promise<Served> {
  const server = createServer(compressed(createHandler(folder, { base })));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
