import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { MockError } from '../wire/mockError.ts';

/** Files locked by this very process. */
const held = new Set<string>();

/** When this process started, ms since 1970: its id alone may be that of another one before it, in a container it always is. */
const processStart = Math.round(Date.now() - process.uptime() * 1000);

/** How far two readings of one start lie apart at most, ms. */
const startTolerance = 1000;

/** Keeps other mocks away from a state, until it is released or the process has ended. */
export class Lock {
  readonly #path: string;
  /** The process, its start, and which of its locks this is. */
  readonly #text = `${process.pid} ${processStart} ${randomUUID()}`;
  #released = false;

  /** Throws a `MockError` when another mock has it. */
  constructor(path: string) {
    this.#path = path;
    if (held.has(path)) throw inUse(path, process.pid);
    this.#take();
    held.add(path);
  }

  /**
   * Takes it again where it has been deleted; throws a `MockError` when another mock has it by now, or has been there in
   * between and left `state`.
   */
  keep(state: string): void {
    if (this.#released) throw new MockError('the mock is closed');
    if (this.#isOurs()) return;
    this.#take();
    if (!existsSync(state)) return;
    rmSync(this.#path, { force: true });
    throw new MockError(`${state} may be another mock's by now, and was left as it is: end this mock, or delete it`);
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    held.delete(this.#path);
    if (this.#isOurs()) rmSync(this.#path, { force: true });
  }

  #isOurs(): boolean {
    return textOf(this.#path) === this.#text;
  }

  #take(): void {
    while (!make(this.#path, this.#text)) if (isStale(this.#path)) removeStale(this.#path, this.#text);
  }
}

function inUse(path: string, pid: number): MockError {
  const who = pid > 0 ? `process ${pid}` : 'another process';
  return new MockError(
    `the state is in use by ${who}: end it, or choose another directory; delete ${path} only if that process is not a mock`,
  );
}

/** What the file says; undefined where there is none. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Whether one of these is what is wrong. */
function failedWith(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Makes the file, unless there is one. It appears as a whole: nobody ever reads half of it. */
function make(path: string, text: string): boolean {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Whether there is a file that a dead process left behind; throws a `MockError` when a living one holds it. */
function isStale(path: string): boolean {
  const text = textOf(path);
  if (text === undefined) return false;
  // A power cut leaves an empty one.
  if (text === '') return true;
  const [pid = Number.NaN, started = Number.NaN] = text.split(' ').map(Number);
  const mayBeHeld =
    pid === process.pid ? Math.abs(started - processStart) <= startTolerance : !(pid > 0) || isAlive(pid);
  if (mayBeHeld) throw inUse(path, pid);
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return failedWith(error, 'EPERM');
  }
}

/** Removes a lock that is stale. One process at a time does: a second one could take the first one's new lock for it. */
function removeStale(path: string, text: string): void {
  const guard = `${path}.stale`;
  if (!make(guard, text)) {
    if (isStale(guard)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}
