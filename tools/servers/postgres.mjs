import { chownSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keep, mustRun } from '@b2-partner/process';
import { shortFolder } from './folder.mjs';
import { requirePath } from './programs.mjs';
import { lineThat, ready } from './waitFor.mjs';

/** @import { startPostgres as StartPostgres } from './types.d.mts' */

const user = 'postgres';

/** @type {typeof StartPostgres} */
export async function startPostgres({ settings = {} } = {}) {
  const folder = shortFolder('postgres');
  const data = join(folder, 'data');
  const asUser = await unprivileged(folder);
  const environment = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  /** @param {string[]} command */
  const run = (command) => mustRun([...asUser, ...command], environment);
  await run([requirePath('initdb'), '-D', data, '-U', user, '--auth=trust', '--no-sync', '--encoding=UTF8']);
  // Only a socket in this folder: no port is taken, and nobody else connects.
  const given = { listen_addresses: '', unix_socket_directories: folder, ...settings };
  const options = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  const start = async () => {
    const line = lineThat((text) => text.includes('ready to accept connections'));
    const command = [...asUser, requirePath('postgres'), '-D', data, ...options];
    const server = keep(command, { ...environment, onLine: line.onLine });
    await ready(server, line.came);
    return server;
  };
  let server = await start();
  const stop = async () => {
    await run([requirePath('pg_ctl'), 'stop', '-m', 'immediate', '-D', data]).catch(() => {});
    await server.exited;
  };
  const startAgain = async () => {
    server = await start();
  };
  let databases = 0;

  /** @param {string} name */
  const connection = (name) => `postgres://${user}@${encodeURIComponent(folder)}/${name}`;
  return {
    folder,
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await run([requirePath('createdb'), '-h', folder, '-U', user, name]);
      return connection(name);
    },
    stop,
    start: startAgain,
    restart: () => stop().then(startAgain),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * How to run a command in a folder as somebody other than root, which PostgreSQL refuses to run as.
 *
 * @param {string} folder
 */
async function unprivileged(folder) {
  if (process.getuid?.() !== 0) return [];
  const name = (await idOf(user)) === undefined ? 'nobody' : user;
  chownSync(folder, (await idOf(name)) ?? 65_534, -1);
  return ['setpriv', `--reuid=${name}`, '--clear-groups', '--'];
}

/**
 * @param {string} name
 * @returns {Promise<number | undefined>}
 */
async function idOf(name) {
  return mustRun(['id', '-u', name], { cwd: '/' }).then(
    (text) => Number(text.trim()),
    () => undefined,
  );
}
