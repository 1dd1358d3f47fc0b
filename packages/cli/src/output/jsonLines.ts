import type { Writer } from '../terminal/writer.ts';
import type { Sink, View } from './view.ts';

/** One object a line. */
export function jsonLines<Item>({ json }: View<Item>, writer: Writer): Sink<Item> {
  return {
    add: (item) => writer.write(`${JSON.stringify(json === undefined ? item : json(item))}\n`),
    end: async () => {},
  };
}
