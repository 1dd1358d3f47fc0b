import { keep } from './keep.mjs';

/** @import { mustRun as MustRun, run as Run } from './types.d.mts' */

/** @type {typeof Run} */
export async function run(commandLine, { cwd, env = process.env, timeout = 180_000 }) {
  /** @type {string[]} */
  const lines = [];
  const command = keep(commandLine, { cwd, env, grace: 0, onLine: (line) => lines.push(line) });
  const timer = setTimeout(command.stop, timeout);
  const exitCode = await command.exited;
  clearTimeout(timer);
  return { exitCode, output: lines.join('\n') };
}

/** @type {typeof MustRun} */
export async function mustRun(commandLine, options) {
  const { exitCode, output } = await run(commandLine, options);
  if (exitCode !== 0) throw new Error(`${commandLine.join(' ')} failed with exit code ${exitCode}:\n${output.trim()}`);
  return output;
}
