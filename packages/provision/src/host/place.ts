import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, as another one can know it again. */
export interface ProcessId {
  pid: number;
  place: string;
  start: string;
}

/** This process. */
export function thisProcess(): ProcessId {
  return { pid: process.pid, place: placeOf(), start: startOf(process.pid) ?? '' };
}

/** Whether a process runs. Only where process IDs mean the same can that be known. */
export function fateOf({ pid, place, start }: ProcessId): 'gone' | 'alive' | 'elsewhere' {
  if (place !== placeOf()) return 'elsewhere';
  const now = startOf(pid);
  return now === undefined || (now !== '' && now !== start) ? 'gone' : 'alive';
}

/** Where process IDs mean the same: one computer since one start, and one container. */
export function placeOf(): string {
  const boot = tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = tryRead(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot, namespace].join(' ');
}

/** When a process started, as the kernel counts; `undefined` when there is none, empty where that cannot be known. */
export function startOf(pid: number): string | undefined {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the program, in parentheses, may hold anything.
  if (stat !== '') return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return isAlive(pid) ? '' : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
