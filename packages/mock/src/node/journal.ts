import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { InitialState, OpenedJournal, Requested } from '../platform.ts';
import { MockError } from '../wire/mockError.ts';
import { worldProblem } from '../world/checkWorld.ts';
import { isWorldEvent, type WorldEvent } from '../world/events.ts';
import type { Journal } from '../world/store.ts';
import { damaged, LineChain, type ReadLines, readLines } from './journalLines.ts';
import { Lock } from './lock.ts';
import { makeDirectory } from './makeDirectory.ts';

const format = 'b2-partner-mock';

/** 1 had checksums that did not depend on each other. */
const version = 2;

interface Header {
  readonly format: typeof format;
  readonly version: number;
  readonly initial: InitialState;
}

/** Where a file ends, and what its next line depends on. */
interface End {
  readonly chain: LineChain;
  /** In bytes. */
  readonly size: number;
}

interface ReadState extends ReadLines {
  readonly header: Header;
  readonly events: WorldEvent[];
}

/**
 * Opens the state in a directory, or starts one there. Throws a `MockError` and changes nothing when what is there is
 * something else.
 */
export function openJournal(
  directory: string,
  requested: Requested,
  fallback: InitialState,
  onNotice: (notice: string) => void,
): OpenedJournal {
  const named = resolve(directory);
  // One directory, one lock, whatever links lead to it.
  const folder = withStorageErrors(named, () => {
    makeDirectory(named);
    return realpathSync(named);
  });
  const [path, lockPath] = [join(folder, `${format}.jsonl`), join(folder, `${format}.lock`)];
  const lock = withStorageErrors(lockPath, () => new Lock(lockPath));
  try {
    return withStorageErrors(path, () => open(path, requested, fallback, lock, onNotice));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Turns the errors of what may fail into a `MockError` that names the path. */
function withStorageErrors<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof MockError) throw error;
    throw new MockError(`the state cannot be kept in ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function open(
  path: string,
  requested: Requested,
  fallback: InitialState,
  lock: Lock,
  onNotice: (notice: string) => void,
): OpenedJournal {
  // A process that was killed while it wrote one leaves it behind.
  rmSync(newPathOf(path), { force: true });
  if (!existsSync(path)) write(path, { format, version, initial: fallback }, []);
  const { header, events, chain, good } = read(path, onNotice);
  if (!matches(requested, header.initial)) {
    throw new MockError(
      `${path} holds another world or seed than the options name: choose another directory, or leave the options out`,
    );
  }
  const journal = new FileJournal(path, header, lock, { chain, size: good }, onNotice);
  return { initial: header.initial, events, journal };
}

function newPathOf(path: string): string {
  return `${path}.new`;
}

/** Writes the whole file beside the old one and renames it into its place: whenever it is interrupted, one is there. */
function write(path: string, header: Header, events: readonly WorldEvent[]): End {
  const newPath = newPathOf(path);
  try {
    const end = writeNew(newPath, [header, ...events]);
    renameSync(newPath, path);
    return end;
  } catch (error) {
    rmSync(newPath, { force: true });
    throw error;
  }
}

function writeNew(path: string, values: readonly object[]): End {
  const chain = new LineChain();
  const content = Buffer.from(values.map((value) => chain.lineOf(value)).join(''));
  const file = openSync(path, 'w');
  try {
    writeAll(file, content);
    // A rename that reaches the disk before the content would leave an empty file after a power cut.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { chain, size: content.length };
}

function writeAll(file: number, content: Buffer): void {
  for (let at = 0; at < content.length; ) {
    const written = writeSync(file, content, at);
    if (written === 0) throw new Error('the disk is full');
    at += written;
  }
}

function read(path: string, onNotice: (notice: string) => void): ReadState {
  const file = openSync(path, 'r');
  try {
    const found = readLines(file, path);
    const [header, ...events] = found.values;
    checkHeader(header, path);
    const wrong = events.findIndex((event) => !isWorldEvent(event));
    if (wrong >= 0) throw damaged(path, wrong + 2);
    if (found.torn) {
      truncateSync(path, found.good);
      onNotice(`${path}: the last line was incomplete and has been dropped`);
    }
    return { ...found, header, events: events as WorldEvent[] };
  } finally {
    closeSync(file);
  }
}

function checkHeader(value: unknown, path: string): asserts value is Header {
  const header = value as Partial<Header> | null | undefined;
  if (header?.format !== format) throw damaged(path, 1);
  if (header.version !== version) {
    throw new MockError(
      `${path} was written by another version of b2-partner-mock (format ${header.version}); it was left as it is`,
    );
  }
  const { setup, seed, startedAt } = header.initial ?? {};
  if (worldProblem(setup) || typeof seed !== 'number' || typeof startedAt !== 'number') throw damaged(path, 1);
}

/** Whether a world is what was asked for; what was not asked for may be anything. */
function matches(requested: Requested, { setup, seed }: InitialState): boolean {
  if (requested.seed !== undefined && requested.seed !== seed) return false;
  return requested.setup === undefined || JSON.stringify(requested.setup) === JSON.stringify(setup);
}

/** Appends events to a file, and keeps it open. */
class FileJournal implements Journal {
  readonly #path: string;
  readonly #header: Header;
  readonly #lock: Lock;
  readonly #onNotice: (notice: string) => void;
  #file: number | undefined;
  #end: End;

  constructor(path: string, header: Header, lock: Lock, end: End, onNotice: (notice: string) => void) {
    this.#path = path;
    this.#header = header;
    this.#lock = lock;
    this.#onNotice = onNotice;
    this.#file = this.#open();
    this.#end = end;
  }

  append(event: WorldEvent): void {
    const { chain, size } = this.#end;
    const next = chain.copy();
    const line = Buffer.from(next.lineOf(event));
    withStorageErrors(this.#path, () => {
      this.#file ??= this.#open();
      this.#write(this.#file, line);
    });
    this.#end = { chain: next, size: size + line.length };
  }

  replace(events: readonly WorldEvent[]): void {
    // An open file cannot be replaced everywhere.
    this.#closeFile();
    withStorageErrors(this.#path, () => {
      // Whoever deletes the directory means to start anew.
      makeDirectory(dirname(this.#path));
      this.#lock.keep(this.#path);
      this.#end = write(this.#path, this.#header, events);
    });
  }

  compact(events: readonly WorldEvent[]): void {
    try {
      this.replace(events);
    } catch (error) {
      this.#onNotice(`${(error as Error).message}; the state is complete, but takes more room than it needs`);
    }
  }

  close(): void {
    this.#closeFile();
    this.#lock.release();
  }

  #open(): number {
    this.#lock.keep(this.#path);
    // An empty file in the place of one that is gone would be damage.
    return openSync(this.#path, constants.O_WRONLY | constants.O_APPEND);
  }

  #write(file: number, line: Buffer): void {
    try {
      if (writeSync(file, line) < line.length) throw new Error('the disk is full');
    } catch (error) {
      // Half a line in the middle of the file would be damage, too.
      ftruncateSync(file, this.#end.size);
      throw error;
    }
  }

  #closeFile(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
