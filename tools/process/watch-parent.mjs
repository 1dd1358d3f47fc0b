import { parentOf, readProc } from './proc.mjs';

/** @import { watchParent as WatchParent } from './types.d.mts' */

/** @type {typeof WatchParent} */
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
