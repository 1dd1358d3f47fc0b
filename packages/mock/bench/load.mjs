import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/** One keep-alive connection that sends a request as soon as the last one is answered. */
function connection({ host, port }, nextRequest, onAnswer) {
  const socket = connect({ host, port, noDelay: true });
  let left = -1;
  let head = Buffer.alloc(0);
  let sentAt = 0n;
  const send = () => {
    const request = nextRequest();
    if (request === undefined) return socket.destroy();
    sentAt = process.hrtime.bigint();
    socket.write(request);
  };
  const begin = (chunk) => {
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const end = head.indexOf(headEnd);
    if (end < 0) return undefined;
    const text = head.toString('latin1', 0, end);
    if (!text.startsWith('HTTP/1.1 200'))
      throw new Error(`answered ${text.slice(0, 40)}: ${head.toString('utf8', end + 4)}`);
    left = Number(/content-length: (\d+)/i.exec(text)[1]);
    const rest = head.length - end - 4;
    head = Buffer.alloc(0);
    return rest;
  };
  socket.on('connect', send);
  socket.on('data', (chunk) => {
    const size = left < 0 ? begin(chunk) : chunk.length;
    if (size === undefined) return;
    left -= size;
    if (left > 0) return;
    left = -1;
    onAnswer(Number(process.hrtime.bigint() - sentAt) / 1e6);
    send();
  });
  return new Promise((resolve, reject) => {
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

/**
 * Sends requests over so many connections for so long.
 * @returns {Promise<{ perSecond: number, latencies: number[] }>} latencies in ms, in the order of the responses
 */
export async function load(url, requests, { ms, connections = 16, count = Number.POSITIVE_INFINITY }) {
  const { hostname: host, port } = new URL(url);
  const started = performance.now();
  const latencies = [];
  let sent = 0;
  const next = () => {
    if (performance.now() - started > ms || sent >= count) return undefined;
    return requests(sent++);
  };
  const all = Array.from({ length: connections }, () =>
    connection({ host, port }, next, (took) => latencies.push(took)),
  );
  await Promise.all(all);
  return { perSecond: latencies.length / ((performance.now() - started) / 1000), latencies };
}

/** The bytes of a request. */
export function requestBytes(method, path, headers, body = '') {
  const lines = Object.entries({
    Host: '127.0.0.1',
    ...headers,
    ...(body && { 'Content-Length': Buffer.byteLength(body) }),
  });
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n${body}`);
}
