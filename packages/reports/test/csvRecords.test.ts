import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvError, CsvRecords } from '../src/csv/csvRecords.ts';

function records(pieces: readonly string[]): string[][] {
  const found: string[][] = [];
  const reader = new CsvRecords((values) => found.push(values));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return found;
}

/** What reading gives, or that it fails. */
function outcome<T>(read: () => T): T | 'error' {
  try {
    return read();
  } catch {
    return 'error';
  }
}

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', '\r', '\r\n', '""', '"a"', 'é'),
  maxLength: 40,
});

test('text in pieces gives what it gives as a whole', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (pieces) => {
      expect(outcome(() => records(pieces))).toEqual(outcome(() => records([pieces.join('')])));
    }),
    { numRuns: 2000 },
  );
});

test('what is read is what csv-parse reads', () => {
  fc.assert(
    fc.property(text, (given) => {
      const ours = outcome(() => records([given]));
      // A carriage return may be the end of the last line, where csv-parse keeps it.
      fc.pre(ours !== 'error' && !given.endsWith('\r'));
      const theirs = parse(given, {
        bom: true,
        skip_empty_lines: true,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n'],
      });
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 2000 },
  );
});

test('what is written as RFC 4180 says is read', () => {
  const value = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(records([written])).toEqual(rows);
    }),
  );
});

test('an error has the line that it is on', () => {
  const read = () => records(['a,b\n"c\nd",e\nf"\n']);

  expect(read).toThrow(CsvError);
  expect(read).toThrow(expect.objectContaining({ line: 4 }));
});
