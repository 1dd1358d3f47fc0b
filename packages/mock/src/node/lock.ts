import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { MockError } from '../options.ts';

/** Files locked by this very process. */
const held = new Set<string>();

/** Whether one of these is what is wrong. */
function failedWith(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return failedWith(error, 'EPERM');
  }
}

/** Makes the file, unless there is one. */
function make(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false;
    // On a full disk the file is there, and says nothing.
    if ((error as NodeJS.ErrnoException).syscall === 'write') rmSync(path, { force: true });
    throw error;
  }
}

/** The process that made the file, NaN while it has not said so yet; undefined where there is no file. */
function makerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8') || Number.NaN);
  } catch (error) {
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function inUse(path: string, pid: number): MockError {
  const who = pid > 0 ? `process ${pid}` : 'another process';
  return new MockError(
    `the state is in use by ${who}: end it, or choose another directory; delete ${path} only if that is no mock`,
  );
}

/** Whether there is a file that a dead process left behind; throws a `MockError` when a living one holds it. */
function isStale(path: string): boolean {
  const pid = makerOf(path);
  if (pid === undefined) return false;
  // Whoever has not said its name yet is alive.
  if (pid === process.pid ? held.has(path) : !(pid > 0) || isAlive(pid)) throw inUse(path, pid);
  return true;
}

/** Removes a lock that is stale. One process at a time does: a second one could take the first one's new lock for it. */
function removeStale(path: string): void {
  const guard = `${path}.stale`;
  if (!make(guard)) {
    if (isStale(guard)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Keeps other mocks away from a state, until it is released or the process has ended. */
export class Lock {
  readonly #path: string;
  #released = false;

  /** Throws a `MockError` when another mock has it. */
  constructor(path: string) {
    this.#path = path;
    if (held.has(path)) throw inUse(path, process.pid);
    this.#take();
    held.add(path);
  }

  /** Takes it again where it has been deleted; throws a `MockError` when another mock has it by now. */
  keep(): void {
    if (this.#released) throw new MockError('the mock is closed');
    if (makerOf(this.#path) !== process.pid) this.#take();
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    held.delete(this.#path);
    if (makerOf(this.#path) === process.pid) rmSync(this.#path, { force: true });
  }

  #take(): void {
    while (!make(this.#path)) if (isStale(this.#path)) removeStale(this.#path);
  }
}
