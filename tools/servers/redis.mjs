import { join } from 'node:path';
import { shortFolder } from './folder.mjs';
import { requirePath } from './programs.mjs';
import { startServer } from './server.mjs';

/** @import { startRedis as StartRedis } from './types.d.mts' */

/** @type {typeof StartRedis} */
export async function startRedis() {
  const folder = shortFolder('redis');
  const socket = join(folder, 'redis.sock');
  const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];

  // It is killed: there is no time to write anything.
  const command = [requirePath('redis-server'), ...settings, ...durable];
  const server = await startServer(folder, command, { env: process.env, grace: 0 });
  return { ...server, connection: `redis+unix://${socket}`, socket };
}
