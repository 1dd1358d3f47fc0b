import {
  closeSync,
  constants,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { InitialState, OpenedJournal, Requested } from '../platform.ts';
import { MockError } from '../wire/mockError.ts';
import type { WorldEvent } from '../world/events.ts';
import type { Journal } from '../world/store.ts';
import { lineOf, readLines } from './journalLines.ts';
import { Lock } from './lock.ts';

const format = 'b2-partner-mock';
const version = 1;

interface Header {
  readonly format: typeof format;
  readonly version: number;
  readonly initial: InitialState;
}

/** Opens the state in a directory, or begins one there. Throws a `MockError` and changes nothing when it is not ours. */
export function openJournal(
  directory: string,
  asked: Requested,
  fallback: InitialState,
  onNotice: (notice: string) => void,
): OpenedJournal {
  const named = resolve(directory);
  // One directory, one lock, whatever links lead to it.
  const folder = withStorageErrors(named, () => {
    mkdirSync(named, { recursive: true });
    return realpathSync(named);
  });
  const [path, lockPath] = [join(folder, `${format}.jsonl`), join(folder, `${format}.lock`)];
  const lock = withStorageErrors(lockPath, () => new Lock(lockPath));
  try {
    return withStorageErrors(path, () => open(path, asked, fallback, lock, onNotice));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Does what may fail, and says what it failed on. */
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
  asked: Requested,
  fallback: InitialState,
  lock: Lock,
  onNotice: (notice: string) => void,
): OpenedJournal {
  if (!existsSync(path)) write(path, { format, version, initial: fallback }, []);
  const { header, events } = read(path, onNotice);
  if (!matches(asked, header.initial)) {
    throw new MockError(
      `${path} holds another world than the one asked for: choose another directory, or ask for none`,
    );
  }
  return { initial: header.initial, events, journal: new FileJournal(path, header, lock) };
}

/** Writes the whole file beside the old one and puts it in its place, so that there is always a good one. */
function write(path: string, header: Header, events: readonly WorldEvent[]): Buffer {
  const content = Buffer.from([header, ...events].map(lineOf).join(''));
  const beside = `${path}.new`;
  writeFileSync(beside, content);
  renameSync(beside, path);
  return content;
}

function read(path: string, onNotice: (notice: string) => void): { header: Header; events: WorldEvent[] } {
  const { values, good, torn } = readLines(readFileSync(path), path);
  const [header, ...events] = values;
  if (!isHeader(header)) throw new MockError(`${path} is not a state of b2-partner-mock; it was left as it is`);
  if (header.version !== version) {
    throw new MockError(
      `${path} was written by another version of b2-partner-mock (format ${header.version}); it was left as it is`,
    );
  }
  if (torn) {
    truncateSync(path, good);
    onNotice(`${path}: the last line was torn and has been dropped`);
  }
  return { header, events: events as WorldEvent[] };
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && (value as Header).format === format;
}

/** Whether a world is what was asked for; what was not asked for may be anything. */
function matches(asked: Requested, { setup, seed }: InitialState): boolean {
  if (asked.seed !== undefined && asked.seed !== seed) return false;
  return asked.setup === undefined || JSON.stringify(asked.setup) === JSON.stringify(setup);
}

/** Appends events to a file, and keeps it open. */
class FileJournal implements Journal {
  readonly #path: string;
  readonly #header: Header;
  readonly #lock: Lock;
  #file: number | undefined;
  #size: number;

  constructor(path: string, header: Header, lock: Lock) {
    this.#path = path;
    this.#header = header;
    this.#lock = lock;
    this.#file = this.#open();
    this.#size = statSync(path).size;
  }

  append(event: WorldEvent): void {
    const line = Buffer.from(lineOf(event));
    withStorageErrors(this.#path, () => {
      this.#file ??= this.#open();
      this.#write(this.#file, line);
    });
    this.#size += line.length;
  }

  replace(events: readonly WorldEvent[]): void {
    // An open file cannot be replaced everywhere.
    this.#closeFile();
    withStorageErrors(this.#path, () => {
      // Whoever deletes the directory means to begin anew.
      mkdirSync(dirname(this.#path), { recursive: true });
      this.#lock.keep(this.#path);
      this.#size = write(this.#path, this.#header, events).length;
    });
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
      ftruncateSync(file, this.#size);
      throw error;
    }
  }

  #closeFile(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
