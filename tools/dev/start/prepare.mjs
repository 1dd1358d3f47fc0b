import { workspaceCommand } from '../workspace/workspace-command.mjs';
import { devPackages } from './dev-services.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * Installs, generates and builds what the services need.
 *
 * @param {{ signal: AbortSignal, print: (text: string) => void }} options
 * @returns {Promise<boolean>} whether everything is in place
 */
export function prepare({ signal, print }) {
  print('Installing and building. The first time takes a minute …');
  const { commandLine, options } = workspaceCommand(
    ['exec', 'node', 'tools/dev/start/build-packages.mjs', ...devPackages],
    process.env,
  );
  return runQuietly(commandLine, { ...options, signal, print });
}
