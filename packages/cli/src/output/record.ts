import stringWidth from 'string-width';
import type { TableTarget } from './table.ts';
import { cell, type Sink, type View } from './view.ts';

/** One item as lines of a name and a value. */
export function record<Item>({ columns }: View<Item>, { writer, style }: TableTarget): Sink<Item> {
  const shown = columns.filter(({ title }) => title !== undefined);
  const width = Math.max(...shown.map(({ title }) => stringWidth(title as string)));
  return {
    async add(item) {
      const lines = shown
        .map((column) => ({ title: column.title as string, text: cell(column, item, style) }))
        .filter(({ text }) => text !== '')
        .map(({ title, text }) => `${style('bold', title.padEnd(width))}  ${text}\n`);
      await writer.write(lines.join(''));
    },
    end: async () => {},
  };
}
