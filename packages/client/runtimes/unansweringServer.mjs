import { once } from 'node:events';
import { createServer } from 'node:net';
import { connectionReader } from './connectionReader.mjs';

const groups = '{"accountId":"0123456789ab","groups":[],"nextGroupId":null}';
const cors = 'access-control-allow-origin: *\r\naccess-control-allow-headers: *, authorization\r\n';

/** How a connection can end without a response, once the whole request was read. */
const endings = {
  reset: (socket) => socket.resetAndDestroy(),
  close: (socket) => socket.end(),
  'half a header': (socket) => socket.write('HTTP/1.1 200 OK\r\nconte', () => socket.end()),
  'half a header and a reset': (socket) =>
    socket.write('HTTP/1.1 200 OK\r\nconte', () => setTimeout(() => socket.resetAndDestroy(), 5)),
  'half a body': (socket) =>
    socket.write(`HTTP/1.1 200 OK\r\n${cors}content-length: 100\r\n\r\n{"application`, () => socket.end()),
};

/** The names of the endings. */
export const endingNames = Object.keys(endings);

/**
 * A service that lists and authorizes, and reads every other request to its end without a response. What the same case
 * sends again is rejected, as the real service would reject it. `seen` counts the requests of each case, and on what
 * kind of connection the first came.
 */
export async function startUnansweringServer() {
  const seen = new Map();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.setNoDelay();
    let requests = 0;
    connectionReader(socket, (request) => {
      requests += 1;
      respond(socket, request, requests > 1);
    });
  });

  function respond(socket, { method, path, headers }, isReused) {
    const send = (status, text) =>
      socket.write(
        `HTTP/1.1 ${status} x\r\n${cors}content-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
      );
    if (method === 'OPTIONS') return send(200, '');
    if (path.endsWith('b2_authorize_account')) return send(200, authorizeBody());
    if (path.endsWith('b2_list_groups')) return send(200, groups);
    const [ending, code, id] = [headers['x-ending'], headers['x-code'], headers['x-case']];
    const before = seen.get(id);
    seen.set(id, { requests: (before?.requests ?? 0) + 1, isReused: before?.isReused ?? isReused });
    if (before) return send(401, JSON.stringify({ status: 401, code, message: 'sent again' }));
    return endings[ending](socket);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;

  function authorizeBody() {
    const apiInfo = { groupsApi: { groupsApiUrl: url }, backupApi: { backupApiUrl: url } };
    return JSON.stringify({ accountId: '0123456789ab', authorizationToken: 'token', apiInfo });
  }

  return { url, seen, close: () => server.close() };
}

/**
 * What the server saw of a runtime's calls: nothing is missing, connections were reused, and nothing came twice unless
 * the runtime is one that cannot be kept from it.
 * @returns {{ requests: number, resent: number, failures: string[] }}
 */
export function countUnanswered(seen, runtime, mayResend) {
  const cases = [...seen].filter(([id]) => id.startsWith(`${runtime} `));
  const resent = cases.filter(([, { requests }]) => requests > 1).map(([id]) => id);
  const failures = [];
  if (cases.length === 0) failures.push('the server saw no request');
  if (!cases.some(([, { isReused }]) => isReused)) failures.push('no connection was reused, so nothing was tried');
  if (!mayResend) failures.push(...resent.map((id) => `sent more than once: ${id}`));
  return { requests: cases.length, resent: resent.length, failures };
}
