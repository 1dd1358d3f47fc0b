import { createHash } from 'node:crypto';
import type { LedgerRecord } from '../book.ts';
import { LedgerError } from '../ledgerError.ts';

/** What the first line chains to. */
export const chainStart = 'b2-partner-ledger';

const newline = 10;
const checksumLength = 16;

/** The checksum of a line: it covers the line and, through the checksum before it, all lines before. */
function checksum(previous: string, json: string): string {
  return createHash('sha256').update(previous).update(json).digest('hex').slice(0, checksumLength);
}

/** A record as a line of the file, and the checksum that the next line chains to. */
export function encodeLine(record: LedgerRecord, previous: string): { line: string; chain: string } {
  const json = JSON.stringify(record);
  const chain = checksum(previous, json);
  return { line: `${chain} ${json}\n`, chain };
}

/** What a ledger file says. */
export interface Content {
  records: LedgerRecord[];
  /** The lines that are good. */
  good: Buffer;
  /** The checksum of the last good line. */
  chain: string;
  /** Whether a last line was left out, because it was not written to its end. */
  isTorn: boolean;
}

/**
 * Reads a ledger file. A last line that was not written to its end is left out: nobody was told that it is durable.
 *
 * @throws {LedgerError} for any other damage.
 */
export function decode(bytes: Buffer, path: string): Content {
  const records: LedgerRecord[] = [];
  let chain = chainStart;
  let length = 0;
  let number = 1;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, length)) {
    const line = bytes.toString('utf8', length, end);
    const record = parseLine(line, chain);
    if (!record) throw damaged(path, number);
    records.push(record);
    chain = line.slice(0, checksumLength);
    length = end + 1;
    number += 1;
  }
  const good = bytes.subarray(0, length);
  const rest = bytes.toString('utf8', length);
  const last = parseLine(rest, chain);
  if (last) {
    const whole = Buffer.concat([bytes, Buffer.of(newline)]);
    return { records: [...records, last], good: whole, chain: rest.slice(0, checksumLength), isTorn: false };
  }
  // A whole line whose end alone is wrong was written and then changed.
  if (parseLine(rest.slice(0, -1), chain)) throw damaged(path, number);
  return { records, good, chain, isTorn: rest !== '' };
}

function parseLine(line: string, previous: string): LedgerRecord | undefined {
  const json = line.slice(checksumLength + 1);
  if (line[checksumLength] !== ' ' || line.slice(0, checksumLength) !== checksum(previous, json)) return undefined;
  return JSON.parse(json) as LedgerRecord;
}

function damaged(path: string, line: number): LedgerError {
  const what = line === 1 ? 'is not a ledger of b2-partner' : `is damaged in line ${line}`;
  return new LedgerError(
    'damaged',
    `${path} ${what}; it was left as it is. Restore a copy of it, or use another ledger.`,
  );
}
