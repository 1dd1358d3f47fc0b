import { pinnedPnpm, pnpmCommand } from './pnpm-command.mjs';
import { root } from './root.mjs';

/** No tool that we start reports home. */
const silence = {
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  REDOCLY_TELEMETRY: 'off',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/**
 * The command line that runs pnpm at the root of the workspace. Its `run` and `exec` install first when something is
 * missing or stale, and put a pnpm on the PATH, where turbo looks for it.
 *
 * @param {string[]} pnpmArgs
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ commandLine: [command: string, ...args: string[]], options: { cwd: string, env: NodeJS.ProcessEnv } }}
 */
export function workspaceCommand(pnpmArgs, env) {
  return {
    commandLine: pnpmCommand(pnpmArgs, { pinned: pinnedPnpm(root), env }),
    options: { cwd: root, env: { ...env, ...silence } },
  };
}
