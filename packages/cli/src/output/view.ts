import { sanitize } from '../terminal/sanitize.ts';
import type { Style } from '../terminal/style.ts';

/** One column of a table, and of a CSV file. */
export interface Column<Item> {
  /** The name in the header of a CSV file. Absent: the column is for people only. */
  readonly name?: string;
  /** The heading in a table. Absent: the column is for machines only. */
  readonly title?: string;
  /** The value as machines read it. */
  readonly value: (item: Item) => string | number | boolean | null | undefined;
  /** The value as people read it. Default: `value`. */
  readonly text?: (item: Item) => string;
  /** The colour of the text on a terminal. Default: none. */
  readonly color?: (item: Item) => Parameters<Style>[0] | undefined;
  /** Numbers stand right. Default: left. */
  readonly align?: 'right';
  /** Where a terminal is too narrow the highest goes first. Absent: the column stays. */
  readonly drop?: number;
  /** Where it is still too narrow the text is cut, and an ellipsis says so. Default: false. */
  readonly cut?: boolean;
}

/** How items of a kind are shown. */
export interface View<Item> {
  readonly columns: readonly Column<Item>[];
  /** The object of a line of JSON. Default: the item itself. */
  readonly json?: (item: Item) => object;
  /** What is said instead of a table without rows. */
  readonly empty: string;
}

/** Takes items one after another. */
export interface Sink<Item> {
  add(item: Item): Promise<void>;
  end(): Promise<void>;
}

/** A cell for people, in its colour; what would steer the terminal is made visible. */
export function cell<Item>(column: Column<Item>, item: Item, style: Style): string {
  const text = sanitize(cellText(column, item));
  const color = column.color?.(item);
  return color === undefined ? text : style(color, text);
}

function cellText<Item>(column: Column<Item>, item: Item): string {
  if (column.text !== undefined) return column.text(item);
  const value = column.value(item);
  return value === null || value === undefined ? '' : String(value);
}
