import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));
const tailLength = 40;
const drain = 500;

/** @import { keep as Keep } from './types.d.mts' */

/** @type {typeof Keep} */
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
