import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));
const tailLength = 40;
const drain = 500;

/**
 * @typedef {object} KeptProcess
 * @property {Promise<number>} exited its exit code, once it and its output have ended
 * @property {() => string} tail the last lines that it printed
 * @property {() => Promise<number>} stop ends it and all that it started, and waits until they are gone
 */

/**
 * Starts a command in a process group of its own that cannot outlive us.
 *
 * @param {[command: string, ...args: string[]]} commandLine
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, grace?: number, onLine?: (line: string) => void }} options
 *   `grace`: ms between the request to end and the kill, 3000 by default
 * @returns {KeptProcess}
 */
export function keep(commandLine, { cwd, env, grace = 3000, onLine = () => {} }) {
  const child = spawn(process.execPath, [keeper, String(grace), ...commandLine], { cwd, env, detached: true });
  /** @type {string[]} */
  const tail = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > tailLength) tail.shift();
      onLine(line);
    });
  }
  // The pipe breaks when the child has ended by itself; its exit tells that.
  child.stdin.on('error', () => {});

  /** @type {Promise<number>} */
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
    child.once('exit', () => {
      killGroup(child.pid);
      // Something that left the group may hold the output open for ever. On a busy machine the timer is late and runs
      // before the output that arrived meanwhile is read; an immediate runs after.
      setTimeout(() => setImmediate(closeOutput), drain).unref();
    });
  });

  function closeOutput() {
    child.stdout.destroy();
    child.stderr.destroy();
  }

  return {
    exited,
    tail: () => tail.join('\n'),
    stop: () => {
      child.stdin.end();
      return exited;
    },
  };
}

/**
 * Ends what a service left behind in its group.
 *
 * @param {number | undefined} leader
 */
function killGroup(leader) {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}
