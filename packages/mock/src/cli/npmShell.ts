import { readFileSync } from 'node:fs';

/** How often it looks whether npm is still there, ms. */
const pollInterval = 200;

/** An `&` alone, which joins no commands and no outputs, or a command of the same meaning. */
const outlivesShell = /(?<![&<>|])&(?![&>])|\b(?:nohup|setsid)\b/;

/** The parent of a process, and that one's own; undefined while it cannot be seen. */
export interface Parents {
  readonly shell: number;
  readonly npm: string | undefined;
}

/**
 * Whether a process with this command line is the shell in which npm runs `script`, and waits for it. What the script
 * leaves in the background may be meant to outlive the shell.
 */
export function isShellOfNpm(cmdline: string | undefined, script: string | undefined): boolean {
  const [, option, command] = cmdline?.split('\0') ?? [];
  return option === '-c' && !!script && !outlivesShell.test(script) && command?.startsWith(script) === true;
}

/** Whether one of them has gone. What cannot be seen, as when all files that may be open are, is no evidence. */
export function hasGone(before: Parents, now: Parents): boolean {
  return now.shell !== before.shell || (now.npm !== undefined && before.npm !== undefined && now.npm !== before.npm);
}

/**
 * Calls back when the npm or npx that started this process has gone. They pass signals on to the shell between them and
 * us, and that shell ends without a word to us. Told from /proc: where it is missing, `sh` gives way to the command, and
 * gets the signals itself. Whoever was started in another way outlives its parent.
 */
export function onNpmGone(callBack: () => void): void {
  const before = parents();
  if (!isShellOfNpm(readProc(before.shell, 'cmdline'), process.env.npm_lifecycle_script)) return;
  const timer = setInterval(() => {
    if (!hasGone(before, parents())) return;
    clearInterval(timer);
    callBack();
  }, pollInterval);
  timer.unref();
}

function parents(): Parents {
  return { shell: process.ppid, npm: parentOf(process.ppid) };
}

function parentOf(pid: number): string | undefined {
  const stat = readProc(pid, 'stat');
  // pid (name) state ppid …, and the name may hold spaces and parentheses
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
