import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { MockError } from '../options.ts';
import type { Beginning, OpenedJournal } from '../platform.ts';
import type { WorldEvent } from '../world/events.ts';
import type { Journal } from '../world/store.ts';
import { lineOf, readLines } from './journalLines.ts';
import { lock } from './lock.ts';

const FORMAT = 'b2-partner-mock';
const VERSION = 1;

interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly beginning: Beginning;
}

/** Appends events to a file that is open. */
class FileJournal implements Journal {
  readonly #path: string;
  readonly #header: Header;
  readonly #unlock: () => void;
  #file: number;
  #size: number;

  constructor(path: string, header: Header, unlock: () => void) {
    this.#path = path;
    this.#header = header;
    this.#unlock = unlock;
    this.#file = openSync(path, 'a');
    this.#size = readFileSync(path).length;
  }

  append(event: WorldEvent): void {
    const line = Buffer.from(lineOf(event));
    try {
      const written = writeSync(this.#file, line);
      if (written < line.length) throw new Error('the disk is full');
    } catch (error) {
      // Half a line in the middle of the file would be damage.
      ftruncateSync(this.#file, this.#size);
      throw new MockError(`the state could not be written to ${this.#path}`, { cause: error });
    }
    this.#size += line.length;
  }

  replace(events: readonly WorldEvent[]): void {
    // An open file cannot be replaced everywhere.
    closeSync(this.#file);
    try {
      this.#size = write(this.#path, this.#header, events).length;
    } finally {
      this.#file = openSync(this.#path, 'a');
    }
  }

  close(): void {
    if (this.#file < 0) return;
    closeSync(this.#file);
    this.#file = -1;
    this.#unlock();
  }
}

/** Writes the whole file beside the old one and puts it in its place, so that there is always a good one. */
function write(path: string, header: Header, events: readonly WorldEvent[]): Buffer {
  const content = Buffer.from([header, ...events].map(lineOf).join(''));
  const beside = `${path}.new`;
  writeFileSync(beside, content);
  renameSync(beside, path);
  return content;
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && (value as Header).format === FORMAT;
}

function read(path: string, onNotice: (notice: string) => void): { header: Header; events: WorldEvent[] } {
  const { values, good, torn } = readLines(readFileSync(path), path);
  const [header, ...events] = values;
  if (!isHeader(header)) throw new MockError(`${path} is not a state of b2-partner-mock; it was left as it is`);
  if (header.version !== VERSION) {
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

function sameWorld(a: Beginning, b: Beginning): boolean {
  return a.seed === b.seed && JSON.stringify(a.setup) === JSON.stringify(b.setup);
}

function open(
  path: string,
  wanted: Beginning | undefined,
  fallback: Beginning,
  unlock: () => void,
  onNotice: (notice: string) => void,
): OpenedJournal {
  if (!existsSync(path)) write(path, { format: FORMAT, version: VERSION, beginning: fallback }, []);
  const { header, events } = read(path, onNotice);
  if (wanted && !sameWorld(header.beginning, wanted)) {
    throw new MockError(
      `${path} holds another world than the one asked for: choose another directory, or ask for none`,
    );
  }
  return { beginning: header.beginning, events, journal: new FileJournal(path, header, unlock) };
}

/** Opens the state in a directory, or begins one there. Throws a `MockError` and changes nothing when it is not ours. */
export function openJournal(
  directory: string,
  wanted: Beginning | undefined,
  fallback: Beginning,
  onNotice: (notice: string) => void,
): OpenedJournal {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new MockError(`${directory} is no directory for a state: ${(error as Error).message}`, { cause: error });
  }
  const unlock = lock(join(directory, `${FORMAT}.lock`));
  try {
    return open(join(directory, `${FORMAT}.jsonl`), wanted, fallback, unlock, onNotice);
  } catch (error) {
    unlock();
    throw error;
  }
}
