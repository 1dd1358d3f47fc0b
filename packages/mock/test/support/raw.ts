import { connect } from 'node:net';

/** Sends bytes over a socket of their own and returns all that comes back, until the other side closes. */
export function sendRaw(url: string, bytes: string | Uint8Array, idle = 60_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8');
    socket.setTimeout(idle, () => reject(Object.assign(new Error('nothing came back'), { received })));
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (text) => {
      received += text;
    });
    socket.on('error', () => resolve(received));
    socket.on('close', () => {
      socket.destroy();
      resolve(received);
    });
  });
}

/** The JSON body of a raw response. */
export function bodyOf(answer: string): unknown {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
}
