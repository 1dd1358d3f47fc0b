import { keep } from '../../process/index.mjs';

/**
 * Runs a command to its end without a word, unless it fails; then all of its output is shown.
 *
 * @param {[command: string, ...args: string[]]} commandLine
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} options.signal ends the command
 * @param {(text: string) => void} options.print
 * @returns {Promise<boolean>} whether it ran to its end and succeeded
 */
export async function runQuietly(commandLine, { cwd, env, signal, print }) {
  if (signal.aborted) return false;
  /** @type {string[]} */
  const output = [];
  const command = keep(commandLine, { cwd, env, onLine: (line) => output.push(line) });
  signal.addEventListener('abort', command.stop, { once: true });

  const exitCode = await command.exited;
  if (signal.aborted) return false;
  if (exitCode !== 0) print(`${output.join('\n')}\n\nThe command failed. Its output is above.`);
  return exitCode === 0;
}
