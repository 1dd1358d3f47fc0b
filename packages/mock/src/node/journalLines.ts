import { createHash } from 'node:crypto';
import { MockError } from '../wire/mockError.ts';

const newline = 10;

/** A value as a line of the file: a checksum, and JSON. */
export function lineOf(value: object): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

/** The values in a file; `good` is its length without a last line that was not written to the end. */
export function readLines(content: Buffer, path: string): { values: unknown[]; good: number; torn: boolean } {
  const good = content.lastIndexOf(newline) + 1;
  const lines = content.toString('utf8', 0, good).split('\n').slice(0, -1);
  const values = lines.map((line, index) => parseLine(line, index + 1, path));
  return { values, good, torn: good < content.length };
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 8);
}

function parseLine(line: string, number: number, path: string): unknown {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) {
    const what = number === 1 ? 'is not a state of b2-partner-mock' : `is damaged in line ${number}`;
    throw new MockError(`${path} ${what}; it was left as it is`);
  }
  return JSON.parse(json);
}
