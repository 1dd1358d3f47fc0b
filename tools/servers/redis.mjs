import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '@b2-partner/process';
import { shortFolder } from './folder.mjs';
import { requirePath } from './programs.mjs';
import { lineThat, ready } from './waitFor.mjs';

/** @import { startRedis as StartRedis } from './types.d.mts' */

/** @type {typeof StartRedis} */
export async function startRedis() {
  const folder = shortFolder('redis');
  const socket = join(folder, 'redis.sock');
  const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];

  const start = async () => {
    const line = lineThat((text) => text.includes('ready to accept connections'));
    const command = [requirePath('redis-server'), ...settings, ...durable];
    const server = keep(command, { cwd: folder, env: process.env, grace: 0, onLine: line.onLine });
    await ready(server, line.came);
    return server;
  };
  let server = await start();
  const stop = async () => {
    // It is killed: there is no time to write anything.
    await server.stop();
  };
  const startAgain = async () => {
    server = await start();
  };

  return {
    connection: `redis+unix://${socket}`,
    socket,
    stop,
    start: startAgain,
    restart: () => stop().then(startAgain),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
