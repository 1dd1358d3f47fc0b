import { workspaceCommand } from '../workspace/workspace-command.mjs';
import { devPackages } from './dev-services.mjs';
import { keep } from './kept-process.mjs';

/**
 * Installs, generates and builds what the services need. One line of output, or all of it when it fails.
 *
 * @param {{ signal: AbortSignal, print: (text: string) => void }} options
 * @returns {Promise<boolean>} whether everything is in place
 */
export async function prepare({ signal, print }) {
  if (signal.aborted) return false;
  print('Installing and building; the first time takes a minute …');
  const { commandLine, options } = workspaceCommand(
    ['exec', 'node', 'scripts/start/build-packages.mjs', ...devPackages],
    process.env,
  );
  /** @type {string[]} */
  const output = [];
  const build = keep(commandLine, { ...options, onLine: (line) => output.push(line) });
  signal.addEventListener('abort', () => build.stop(), { once: true });

  const exitCode = await build.exited;
  if (signal.aborted) return false;
  if (exitCode !== 0) print(`${output.join('\n')}\n\nThat failed; what stands above says why.`);
  return exitCode === 0;
}
