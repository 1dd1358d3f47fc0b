import { readFileSync } from 'node:fs';

/**
 * A file that Linux keeps about a process; undefined when there is none, as on other systems.
 *
 * @param {number} pid
 * @param {string} file
 */
export function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
export function parentOf(pid) {
  const ppid = statOf(pid)?.[1];
  return ppid === undefined ? undefined : Number(ppid);
}

/**
 * Whether a process runs. One that has ended, but that its parent has not noticed yet, does not: with an idle init that
 * can take a second.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0) && statOf(pid)?.[0] !== 'Z';
  } catch {
    return false;
  }
}

/**
 * State, parent and what follows.
 *
 * @param {number} pid
 */
function statOf(pid) {
  const stat = readProc(pid, 'stat');
  // pid (name) state ppid …, and the name may hold spaces and parentheses
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}
