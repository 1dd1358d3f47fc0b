import { bucketsOf, bytesOf, filesOf, megabytesOf } from './generatedFigures.ts';

const encoder = new TextEncoder();
const zeroCode = 48;

/** Where the parts of a record stand that differ from member to member, in bytes from its start. */
interface Places {
  readonly idLow: number;
  readonly number: number;
  /** Absent where the member stores nothing. */
  readonly stats?: { readonly buckets: number; readonly bytes: number; readonly files: number };
}

/** The three digits of each number under 1000. */
const threeDigits = encoder.encode(Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0')).join(''));

/** The three hexadecimal digits of each number under 4096. */
const threeHexDigits = encoder.encode(Array.from({ length: 4096 }, (_, i) => i.toString(16).padStart(3, '0')).join(''));

/**
 * The JSON of generated members, made of bytes: the records of a few of them repeat, and only the digits that differ
 * are written. Building strings member by member takes fifteen times as long, and pages of 1000 are common.
 */
export class MemberBytes {
  readonly #idLowAt: (index: number) => number;
  /** The repeating records, with a comma after each. */
  readonly #pattern: Uint8Array;
  /** Where each record starts in the pattern; one more for its end. */
  readonly #starts: number[];
  readonly #places: Places[];

  /** `idLowAt`: the half of a member's account id that differs; `records`: the first members as JSON. */
  constructor(idLowAt: (index: number) => number, records: readonly string[]) {
    this.#idLowAt = idLowAt;
    const encoded = records.map((record) => encoder.encode(`${record},`));
    this.#starts = [0];
    for (const record of encoded) this.#starts.push((this.#starts.at(-1) as number) + record.length);
    this.#pattern = new Uint8Array(this.#starts.at(-1) as number);
    for (const [index, record] of encoded.entries()) this.#pattern.set(record, this.#starts[index]);
    this.#places = records.map(placesIn);
  }

  /** How many bytes members `from` up to, not including, `to` take, with a comma after each. */
  lengthOf(from: number, to: number): number {
    return this.#offsetOf(to) - this.#offsetOf(from);
  }

  /** Writes members `from` up to, not including, `to` at `offset`, with a comma after each. */
  write(out: Uint8Array, offset: number, from: number, to: number): void {
    this.#repeat(out, offset, from, this.lengthOf(from, to));
    const starts = this.#starts;
    const places = this.#places;
    // Where the pattern that the record belongs to starts.
    let base = offset - (starts[from % places.length] as number);
    let inPattern = from % places.length;
    for (let index = from; index < to; index++) {
      patch(out, base + (starts[inPattern] as number), places[inPattern] as Places, index, this.#idLowAt(index));
      if (++inPattern < places.length) continue;
      inPattern = 0;
      base += this.#pattern.length;
    }
  }

  #offsetOf(index: number): number {
    const period = this.#places.length;
    return Math.floor(index / period) * this.#pattern.length + (this.#starts[index % period] as number);
  }

  /** Fills with the pattern, beginning inside it where the record of `from` starts. */
  #repeat(out: Uint8Array, offset: number, from: number, length: number): void {
    const start = this.#starts[from % this.#places.length] as number;
    const end = offset + length;
    const put = (bytes: Uint8Array, at: number): void => out.set(bytes.subarray(0, Math.max(0, end - at)), at);
    put(this.#pattern.subarray(start), offset);
    put(this.#pattern.subarray(0, start), Math.min(end, offset + this.#pattern.length - start));
    for (let filled = this.#pattern.length; filled < length; filled *= 2) {
      out.copyWithin(offset + filled, offset, offset + Math.min(filled, length - filled));
    }
  }
}

function placesIn(record: string): Places {
  const after = (text: string): number => encoder.encode(record.slice(0, record.indexOf(text) + text.length)).length;
  const idLow = after('"accountId":"') + 6;
  const number = after('"email":"member-');
  if (record.includes('"bucketCount":0')) return { idLow, number };
  const stats = {
    buckets: after('"bucketCount":'),
    bytes: after('"b2BytesStoredCount":'),
    files: after('"b2FilesStoredCount":'),
  };
  return { idLow, number, stats };
}

function patch(out: Uint8Array, at: number, { idLow, number, stats }: Places, index: number, id: number): void {
  putHex3(out, at + idLow, id >>> 12);
  putHex3(out, at + idLow + 3, id & 0xfff);
  // Six digits at once; the first is a zero, and the dash of `member-` goes back in its place.
  const dash = out[at + number - 1] as number;
  putSix(out, at + number - 1, index + 1);
  out[at + number - 1] = dash;
  if (!stats) return;
  out[at + stats.buckets] = zeroCode + bucketsOf(id);
  putSix(out, at + stats.bytes, megabytesOf(id));
  putSix(out, at + stats.bytes + 6, bytesOf(id));
  const files = filesOf(id);
  const thousands = (files / 1000) | 0;
  out[at + stats.files] = zeroCode + thousands;
  putThree(out, at + stats.files + 1, files - thousands * 1000);
}

function putHex3(out: Uint8Array, at: number, value: number): void {
  const from = value * 3;
  out[at] = threeHexDigits[from] as number;
  out[at + 1] = threeHexDigits[from + 1] as number;
  out[at + 2] = threeHexDigits[from + 2] as number;
}

function putSix(out: Uint8Array, at: number, value: number): void {
  const thousands = (value / 1000) | 0;
  putThree(out, at, thousands);
  putThree(out, at + 3, value - thousands * 1000);
}

function putThree(out: Uint8Array, at: number, value: number): void {
  const from = value * 3;
  out[at] = threeDigits[from] as number;
  out[at + 1] = threeDigits[from + 1] as number;
  out[at + 2] = threeDigits[from + 2] as number;
}
