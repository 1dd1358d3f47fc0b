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
 * The command line that runs a tool of the workspace from its root. pnpm stands in front of it: it installs first
 * when something is missing or stale, and turbo finds pnpm on the PATH.
 *
 * @param {string[]} toolAndArgs
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ commandLine: [command: string, ...args: string[]], options: { cwd: string, env: NodeJS.ProcessEnv } }}
 */
export function workspaceCommand(toolAndArgs, env) {
  return {
    commandLine: pnpmCommand(['exec', ...toolAndArgs], { pinned: pinnedPnpm(root), env }),
    options: { cwd: root, env: { ...env, ...silence } },
  };
}
