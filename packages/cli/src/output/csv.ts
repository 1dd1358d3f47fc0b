import { stringify } from 'csv-stringify/sync';
import type { Writer } from '../terminal/writer.ts';
import type { Sink, View } from './view.ts';

const batch = 500;

/**
 * Comma-separated values with a header. Texts that a spreadsheet would run as a formula get an apostrophe in front: the
 * names of Groups and computers come from others.
 */
export function csv<Item>({ columns }: View<Item>, writer: Writer): Sink<Item> {
  const named = columns.filter(({ name }) => name !== undefined);
  let rows: unknown[][] = [];
  let hasHeader = false;
  const flush = async () => {
    const text = stringify(rows, {
      escape_formulas: true,
      header: !hasHeader,
      columns: named.map(({ name }) => name as string),
      cast: { boolean: String },
    });
    rows = [];
    hasHeader = true;
    await writer.write(text);
  };
  return {
    async add(item) {
      rows.push(named.map(({ value }) => value(item)));
      if (rows.length >= batch) await flush();
    },
    end: async () => {
      if (rows.length > 0 || !hasHeader) await flush();
    },
  };
}
