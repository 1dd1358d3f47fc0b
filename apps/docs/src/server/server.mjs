import { createServer } from 'node:http';
import { createHandler } from './handler.mjs';

const badRequest = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/**
 * A server of a built site that no request ends.
 *
 * @param {string} root
 * @param {Parameters<typeof createHandler>[1]} [options]
 */
export function createDocsServer(root, options) {
  const handle = createHandler(root, options);
  /** @type {WeakMap<import('node:stream').Duplex, import('node:http').ServerResponse>} */
  const lastResponses = new WeakMap();
  const server = createServer((request, response) => {
    lastResponses.set(request.socket, response);
    try {
      handle(request, response);
    } catch (error) {
      // One request must not end the server, and with it everything that `npm start` runs.
      console.error('docs:', error);
      response.writeHead(500, { 'Content-Length': '0' }).end();
    }
  });
  // Node answers what it cannot read at once, in the place of a response that is still on its way.
  server.on('clientError', (_, socket) => {
    const last = lastResponses.get(socket);
    // What cannot be read is the rest of a request that has its response, or a request of its own.
    const rejection = last?.req.complete === false ? '' : badRequest;
    if (!socket.writable) socket.destroy();
    else if (last === undefined || last.writableFinished) socket.end(rejection);
    else last.once('finish', () => socket.end(rejection));
  });
  return server;
}
