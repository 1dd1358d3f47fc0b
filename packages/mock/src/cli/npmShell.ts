import { readFileSync } from 'node:fs';

/** How often it looks whether npm is still there, ms. */
const EVERY = 200;

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function parentOf(pid: number): string | undefined {
  const stat = readProc(pid, 'stat');
  // pid (name) state ppid …, and the name may hold spaces and parentheses
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
}

/**
 * Whether a process with this command line is the shell in which npm runs `script`, and waits for it. An `&` in the
 * script may mean that its command is to outlive the shell.
 */
export function isShellOfNpm(cmdline: string | undefined, script: string | undefined): boolean {
  const [, option, command] = cmdline?.split('\0') ?? [];
  return option === '-c' && !!script && !script.includes('&') && command?.startsWith(script) === true;
}

/**
 * Calls back when the npm or npx that started this process has gone. They pass signals on to the shell between them and
 * us, and that shell ends without a word to us. Told from /proc: where it is missing, `sh` gives way to the command, and
 * gets the signals itself. Whoever was started in another way outlives its parent.
 */
export function onNpmGone(callBack: () => void): void {
  const shell = process.ppid;
  if (!isShellOfNpm(readProc(shell, 'cmdline'), process.env.npm_lifecycle_script)) return;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    callBack();
  }, EVERY);
  timer.unref();
}
