import { readFileSync } from 'node:fs';

/**
 * Calls back once, when whoever started this process has gone. Does not keep the process alive.
 *
 * @param {() => void} onGone
 * @param {{ every?: number }} [options] ms between looks, 500 by default
 */
export function watchParent(onGone, { every = 500 } = {}) {
  const parent = process.ppid;
  const grandparent = isShellOfAScript(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    onGone();
  }, every);
  timer.unref();
}

/**
 * A package manager runs a script through `sh -c`, and that shell outlives it: then it is the parent's parent that
 * started us. Told from /proc; a system without it has a shell that gives way to the script.
 *
 * @param {number} pid
 */
function isShellOfAScript(pid) {
  return readProc(pid, 'cmdline')?.split('\0')[1] === '-c';
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
function parentOf(pid) {
  const stat = readProc(pid, 'stat');
  // pid (name) state ppid …, and the name may hold spaces and parentheses
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/**
 * @param {number} pid
 * @param {string} file
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
