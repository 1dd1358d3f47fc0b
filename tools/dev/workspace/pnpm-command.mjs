import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The pnpm that the root package.json names, as `pnpm@<version>`.
 *
 * @param {string} root
 */
export function pinnedPnpm(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(packageManager);
}

/**
 * How to call pnpm on this machine: the one that runs us, or the pinned one through npx, which comes with npm.
 *
 * @param {string[]} args
 * @param {{ pinned: string, env: NodeJS.ProcessEnv }} machine
 * @returns {[command: string, ...args: string[]]}
 */
export function pnpmCommand(args, { pinned, env }) {
  const running = env.npm_config_user_agent?.split(' ')[0]?.replace('/', '@');
  if (running === pinned && isOnPath('pnpm', env)) return ['pnpm', ...args];
  return ['npx', '--yes', '--prefer-offline', pinned, ...args];
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function isOnPath(name, env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
