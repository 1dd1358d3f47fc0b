import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Style } from '../terminal/style.ts';
import type { Writer } from '../terminal/writer.ts';
import { fit, gap } from './fit.ts';
import { type Column, cell, type Sink, type View } from './view.ts';

/** Where a table goes. */
export interface TableTarget {
  readonly writer: Writer;
  readonly style: Style;
  /** The columns of the terminal; infinite in a pipe. Asked for at each batch, because windows change. */
  readonly width: () => number;
  /** Whether a person watches the rows come. */
  readonly isLive: boolean;
  /** Says something that is no data. */
  readonly say: (text: string) => void;
}

const batch = 500;

/** How long a row waits for others that its column could be as wide as, in milliseconds. */
const patience = 300;

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

const borderless = { chars: noLines, style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [] } };

/**
 * A table without lines. Widths are those of the first rows, so that a list of any length is written while it arrives;
 * later rows widen a column in a pipe and are cut on a terminal.
 */
export function table<Item>({ columns, empty }: View<Item>, target: TableTarget): Sink<Item> {
  const shown = columns.filter(({ title }) => title !== undefined);
  let rows: string[][] = [];
  let natural = shown.map(({ title }) => stringWidth(title as string));
  let isFirst = true;
  const flush = async () => {
    clearTimeout(waiting);
    waiting = undefined;
    natural = natural.map((width, index) => Math.max(width, ...rows.map((row) => stringWidth(row[index] as string))));
    const text = render(shown, rows, natural, target, isFirst);
    rows = [];
    isFirst = false;
    await target.writer.write(text);
  };
  // What comes slowly is shown while it comes.
  let waiting: NodeJS.Timeout | undefined;
  return {
    async add(item) {
      rows.push(shown.map((column) => cell(column, item, target.style)));
      if (rows.length >= batch) await flush();
      else if (target.isLive) waiting ??= setTimeout(() => flush().catch(() => {}), patience);
    },
    async end() {
      if (rows.length > 0) await flush();
      else if (isFirst) target.say(empty);
    },
  };
}

function render<Item>(
  columns: readonly Column<Item>[],
  rows: readonly string[][],
  natural: readonly number[],
  { style, width }: TableTarget,
  hasHead: boolean,
): string {
  const fittings = columns.map(({ drop, cut = false }, index) => ({ width: natural[index] as number, drop, cut }));
  const widths = fit(fittings, width());
  const kept = columns.map((_, index) => index).filter((index) => (widths[index] as number) > 0);
  const pick = <T>(values: readonly T[]) => kept.map((index) => values[index] as T);
  const drawn = new CliTable({
    ...borderless,
    colWidths: pick(widths).map((size) => size + gap),
    colAligns: pick(columns).map(({ align }) => align ?? 'left'),
  });
  if (hasHead) drawn.push(pick(columns).map(({ title }) => style('bold', title as string)));
  for (const row of rows) drawn.push(pick(row));
  return `${drawn.toString().replaceAll(/ +$/gm, '')}\n`;
}
