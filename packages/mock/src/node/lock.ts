import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { MockError } from '../options.ts';

/** Files locked by this very process. */
const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process that holds the lock and still lives. */
function holder(path: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  if (pid === process.pid) return held.has(path) ? pid : undefined;
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

/** Keeps a second process away from a state; a lock that a dead process left behind does not count. */
export function lock(path: string): () => void {
  const pid = holder(path);
  if (pid !== undefined) throw new MockError(`the state is in use by process ${pid} (${path})`);
  writeFileSync(path, String(process.pid));
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}
