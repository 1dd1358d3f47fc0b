import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

/** A registry of our own on the loopback interface. */
export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts an empty registry on a free port. Packages of ours are published to it; all others come through it from the
 * registry that this machine uses.
 *
 * @param folder where it keeps what it stores; must exist
 * @param uplink the address of that other registry
 */
export async function startRegistry(folder: string, uplink: string): Promise<Registry> {
  const configuration = {
    self_path: join(folder, 'config.yaml'),
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: { machine: { url: uplink, timeout: '60s', max_fails: 10 } },
    packages: {
      '@b2-partner/*': { access: '$all', publish: '$all' },
      '**': { access: '$all', proxy: 'machine' },
    },
    web: { enable: false },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
  };
  const server: Server = await runServer(configuration as unknown as string);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
