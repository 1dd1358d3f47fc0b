import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Attack } from './attack.ts';

/** How long a server may take over one connection, ms. */
const patience = 60_000;

/** Opens a connection to a server, whatever its certificate. */
export async function openSocket(url: string): Promise<Socket> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'https:';
  const socket = secure
    ? connectTls({ host, port: Number(port), rejectUnauthorized: false })
    : connectTcp(Number(port), host);
  await new Promise((resolve, reject) => {
    socket.once(secure ? 'secureConnect' : 'connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});
  return socket;
}

/** Sends the pieces, one after the other has left, and ends the connection as asked. */
export async function sendPieces(socket: Socket, pieces: readonly string[], end: Attack['end']): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return;
    await new Promise<void>((resolve) => socket.write(piece, 'latin1', () => resolve()));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (end === 'half-close') socket.end();
  // Only bare TCP can be reset.
  else if (end === 'reset') 'encrypted' in socket ? socket.destroy() : socket.resetAndDestroy();
}

/** Everything that comes back, until the server closes or `isComplete` says that it is enough. */
export function receive(socket: Socket, isComplete: (received: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    };
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`the connection is still open after ${patience} ms; received: ${JSON.stringify(received)}`));
    }, patience);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      received += text;
      if (isComplete(received)) done();
    });
    socket.on('end', done);
    socket.on('close', done);
  });
}
