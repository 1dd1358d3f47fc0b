import { parse } from 'csv-parse/sync';
import { InputError } from './inputError.ts';
import { columnName, type EntryInput } from './row.ts';

const delimiters = [',', ';', '\t'];

/**
 * Reads a CSV with a header: separated by comma, semicolon or tab, with or without a byte-order mark, CRLF or LF.
 *
 * @throws {InputError} where it is no CSV.
 */
export function readCsv(text: string): EntryInput[] {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map(columnName),
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows.map(({ record, info }) => ({ ...withoutEmpty(record), line: info.lines }));
  } catch (error) {
    const { message, lines = 1 } = error as Error & { lines?: number };
    throw new InputError([{ line: lines, message: `This is no CSV: ${message}.` }]);
  }
}

/** The one that the header uses most: data may hold the others. */
function delimiterOf(text: string): string {
  const header = text.replace(/^\ufeff?\s*/, '').split(/\r?\n/, 1)[0] ?? '';
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function withoutEmpty(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
