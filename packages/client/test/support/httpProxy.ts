import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** An HTTP proxy that opens tunnels and counts them; it ends with the test. */
export async function httpProxy() {
  const state = { url: '', tunnels: 0 };
  const sockets = new Set<Socket>();
  const proxy = createServer().on('connect', (request, client: Socket) => {
    state.tunnels += 1;
    const [host, port] = String(request.url).split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  });
  state.url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return state;
}
