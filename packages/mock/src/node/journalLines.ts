import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { MockError } from '../wire/mockError.ts';

const newline = 10;

/** Length of a checksum. */
const checksumLength = 8;

/** How much of a file is read at once, in bytes. */
const chunkSize = 1024 * 1024;

/** What was found in a journal. */
export interface ReadLines {
  readonly values: unknown[];
  /** To be gone on with for the next line. */
  readonly chain: LineChain;
  /** Length of the file without a last line that was not written to the end. */
  readonly good: number;
  readonly torn: boolean;
}

/**
 * The lines of a journal: a checksum, a space, JSON. A checksum is over the one before, too, so that a line that is gone
 * or in another place is damage like a line that was changed.
 */
export class LineChain {
  #last: string;

  /** `last`: the checksum of the line before. */
  constructor(last = '') {
    this.#last = last;
  }

  /** The same place in the file. */
  copy(): LineChain {
    return new LineChain(this.#last);
  }

  /** The next line for a value. */
  lineOf(value: object): string {
    const json = JSON.stringify(value);
    return `${this.#next(json)} ${json}\n`;
  }

  /** The value in the next line; undefined when it does not belong there. */
  valueOf(line: string): unknown {
    const json = line.slice(checksumLength + 1);
    if (line[checksumLength] !== ' ' || line.slice(0, checksumLength) !== this.#next(json)) return undefined;
    try {
      return JSON.parse(json);
    } catch {
      return undefined;
    }
  }

  #next(json: string): string {
    this.#last = createHash('sha256').update(this.#last).update(json).digest('hex').slice(0, checksumLength);
    return this.#last;
  }
}

/** Reads all lines of an open journal; throws a `MockError` for damage. */
export function readLines(file: number, path: string): ReadLines {
  const chain = new LineChain();
  const values: unknown[] = [];
  const buffer = Buffer.allocUnsafe(chunkSize);
  let pending = Buffer.alloc(0);
  let good = 0;
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    pending = Buffer.concat([pending, buffer.subarray(0, length)]);
    let start = 0;
    for (let end = pending.indexOf(newline); end >= 0; end = pending.indexOf(newline, start)) {
      const value = chain.valueOf(pending.toString('utf8', start, end));
      if (value === undefined) throw damaged(path, values.length + 1);
      values.push(value);
      start = end + 1;
    }
    good += start;
    pending = pending.subarray(start);
  }
  return { values, chain, good, torn: pending.length > 0 };
}

/** The error for a line that cannot be what it should. */
export function damaged(path: string, line: number): MockError {
  const what = line === 1 ? 'is not a state of b2-partner-mock' : `is damaged in line ${line}`;
  return new MockError(`${path} ${what}; it was left as it is`);
}
