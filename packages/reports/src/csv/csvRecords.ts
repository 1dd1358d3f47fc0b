/** Text that isn't CSV as RFC 4180 has it. */
export class CsvError extends Error {
  /** The line, from 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/** Called with the values of a record, and the line that it begins on. */
export type OnRecord = (values: string[], line: number) => void;

/** A quote that is never closed must not collect the rest of a file. */
const longestRecord = 1_000_000;
const noEnd = 'the record has no end; a quote may be missing';
const lineFeed = '\n';

/**
 * Splits CSV text into records while it arrives, as strictly as RFC 4180 is: a damaged file must not pass as another one.
 * Lines may end with LF or CRLF, a byte order mark and empty lines are skipped.
 */
export class CsvRecords {
  readonly #onRecord: OnRecord;
  #rest = '';
  #line = 1;
  #begun = false;

  constructor(onRecord: OnRecord) {
    this.#onRecord = onRecord;
  }

  /** The line that is being read. */
  get line(): number {
    return this.#line;
  }

  write(chunk: string): void {
    if (chunk === '') return;
    const text = this.#rest + (this.#begun ? chunk : withoutMark(chunk));
    this.#begun = true;
    this.#rest = text.slice(this.#split(text, false));
    if (this.#rest.length > longestRecord) throw new CsvError(this.#line, noEnd);
  }

  end(): void {
    const text = this.#rest;
    this.#rest = '';
    this.#split(text, true);
  }

  /** Hands on the records that are complete; gives the place where the first that isn't begins. */
  #split(text: string, isLast: boolean): number {
    let at = 0;
    let quoteAt = text.indexOf('"');
    while (at < text.length) {
      const lineEnd = text.indexOf(lineFeed, at);
      const end = lineEnd === -1 ? text.length : lineEnd;
      if (quoteAt !== -1 && quoteAt < at) quoteAt = text.indexOf('"', at);
      if (quoteAt !== -1 && quoteAt < end) {
        const next = this.#quotedRecord(text, at, isLast);
        if (next === undefined) return at;
        at = next;
      } else {
        if (lineEnd === -1 && !isLast) return at;
        this.#plainRecord(text.slice(at, end));
        at = end + 1;
      }
    }
    return at;
  }

  #plainRecord(line: string): void {
    const record = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (record.includes('\r')) throw new CsvError(this.#line, 'a carriage return without a line feed');
    if (record !== '') this.#onRecord(record.split(','), this.#line);
    this.#line += 1;
  }

  /** Reads a record with a quote somewhere; gives the place of the next one, or `undefined` when the end is yet to come. */
  #quotedRecord(text: string, start: number, isLast: boolean): number | undefined {
    const values: string[] = [];
    let line = this.#line;
    for (let at = start; ; ) {
      const value = text[at] === '"' ? quotedValue(text, at) : plainValue(text, at, line);
      // Whether a value ends with the text is known when there is no more of it.
      if (value === undefined || (value.end >= text.length - 1 && !isLast)) {
        if (value === undefined && isLast) throw new CsvError(this.#line, noEnd);
        return undefined;
      }
      values.push(value.text);
      line += value.lines;
      const end = text.startsWith('\r\n', value.end) ? value.end + 1 : value.end;
      if (text[end] === ',') {
        at = end + 1;
        continue;
      }
      if (end < text.length && text[end] !== lineFeed) {
        throw new CsvError(line, 'a quote inside a value in quotes is not doubled');
      }
      this.#onRecord(values, this.#line);
      this.#line = line + 1;
      return end + 1;
    }
  }
}

interface Value {
  readonly text: string;
  /** The place after it. */
  readonly end: number;
  /** How many line feeds it holds. */
  readonly lines: number;
}

/** A value that begins with a quote; `undefined` while its last one is yet to come. */
function quotedValue(text: string, start: number): Value | undefined {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at === -1) return undefined;
  const value = text.slice(start + 1, at).replaceAll('""', '"');
  return { text: value, end: at + 1, lines: value.split(lineFeed).length - 1 };
}

function plainValue(text: string, start: number, line: number): Value {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== lineFeed) end += 1;
  if (text[end] !== ',' && text[end - 1] === '\r' && end > start) end -= 1;
  const value = text.slice(start, end);
  if (value.includes('"')) throw new CsvError(line, 'a quote inside a value that is not in quotes');
  if (value.includes('\r')) throw new CsvError(line, 'a carriage return without a line feed');
  return { text: value, end, lines: 0 };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
