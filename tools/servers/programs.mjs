import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debianVersions = '/usr/lib/postgresql';

/** @import { isThere as IsThere } from './types.d.mts' */

/** @type {Record<import('./types.d.mts').ServerName, { program: string; package: string }>} */
const servers = {
  PostgreSQL: { program: 'initdb', package: 'postgresql' },
  Redis: { program: 'redis-server', package: 'redis-server' },
};

/** @type {typeof IsThere} */
export function isThere(name, { env = process.env, say = console.log } = {}) {
  const { program, package: debian } = servers[name];
  if (pathOf(program, env) !== undefined) return true;
  const message = `${name} is not installed, so what needs it is not tested. On Debian: apt-get install ${debian}`;
  if (env.CI) throw new Error(message);
  say(message);
  return false;
}

/**
 * Where a program of a server is; Debian keeps PostgreSQL's outside the path.
 *
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function pathOf(program, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...debianFolders(), ...folders].map((folder) => join(folder, program)).find(isProgram);
}

/**
 * @param {string} program
 * @returns {string}
 */
export function requirePath(program) {
  const path = pathOf(program);
  if (path === undefined) throw new Error(`${program} is not installed.`);
  return path;
}

function debianFolders() {
  try {
    const versions = readdirSync(debianVersions).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(debianVersions, version, 'bin'));
  } catch {
    return [];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
