import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '@b2-partner/process';
import { shortFolder } from './folder.mjs';
import { requirePath } from './programs.mjs';
import { startServer } from './server.mjs';

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

  const crash = () => run([requirePath('pg_ctl'), 'stop', '-m', 'immediate', '-D', data]).catch(() => {});
  const command = [...asUser, requirePath('postgres'), '-D', data, ...options];
  const server = await startServer(folder, command, { env: environment.env, crash });
  let databases = 0;
  return {
    ...server,
    folder,
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await run([requirePath('createdb'), '-h', folder, '-U', user, name]);
      return `postgres://${user}@${encodeURIComponent(folder)}/${name}`;
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
