import { Progress } from '../terminal/progress.ts';
import type { Style } from '../terminal/style.ts';
import { styleFor } from '../terminal/style.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Writer } from '../terminal/writer.ts';
import { numberText } from '../text/numbers.ts';
import { withoutSecrets } from '../text/withoutSecrets.ts';
import { wrap } from '../text/wrap.ts';
import type { TableTarget } from './table.ts';
import type { Sink, View } from './view.ts';

/** How data is printed. */
export type Format = 'table' | 'json' | 'csv';

/** What a command prints: data on stdout, words on stderr. */
export interface Output {
  readonly format: Format;
  /** The style of words on stderr. */
  readonly style: Style;
  /** Prints items as they come. Resolves to how many there were. */
  list<Item>(view: View<Item>, items: AsyncIterable<Item> | Iterable<Item>): Promise<number>;
  /** Prints one item; a table shows a line for each field. */
  one<Item>(view: View<Item>, item: Item): Promise<void>;
  /** Takes items that the command has one at a time. */
  sink<Item>(view: View<Item>): Promise<Sink<Item>>;
  /** Takes one item, as `one` prints it. */
  oneSink<Item>(view: View<Item>): Promise<Sink<Item>>;
  /** Prints text as it is. */
  raw(text: string): Promise<void>;
  /** Says something on stderr, unless `--quiet`. */
  say(text: string): void;
  /** Says something on stderr, also when `--quiet`. */
  warn(text: string): void;
  /** Shows how far something is, on a terminal; an empty text takes it away. */
  progress(text: string): void;
}

/** What the flags say about output. */
export interface OutputFlags {
  format: Format;
  color: boolean;
  quiet: boolean;
}

/** How long a count stands on the terminal, in milliseconds. */
const betweenCounts = 250;

export function createOutput(terminal: Terminal, writer: Writer, { format, color, quiet }: OutputFlags): Output {
  const { stdout, stderr } = terminal;
  const progress = new Progress(stderr);
  const warn = (message: string) => {
    const text = withoutSecrets(message);
    progress.hide();
    stderr.write(`${stderr.isTTY ? wrap(text, stderr.columns || 80) : text}\n`);
    progress.restore();
  };
  writer.around = { before: () => progress.hide(), after: () => progress.restore() };
  const say = (text: string) => {
    if (!quiet) warn(text);
  };
  const target: TableTarget = {
    writer,
    style: styleFor(stdout, color),
    width: () => (stdout.isTTY ? (stdout.columns ?? 80) : Number.POSITIVE_INFINITY),
    isLive: stdout.isTTY === true,
    say,
  };
  const formatted = async <Item>(view: View<Item>, isOne: boolean): Promise<Sink<Item>> => {
    if (format === 'json') return (await import('./jsonLines.ts')).jsonLines(view, writer);
    if (format === 'csv') return (await import('./csv.ts')).csv(view, writer);
    return isOne
      ? (await import('./record.ts')).record(view, target)
      : (await import('./table.ts')).table(view, target);
  };
  const sink = async <Item>(view: View<Item>, isOne = false): Promise<Sink<Item>> => {
    const into = await formatted(view, isOne);
    // Words that come after the data stand behind it.
    const end = () => into.end().then(() => writer.flush());
    return { add: into.add, end };
  };
  return {
    format,
    style: styleFor(stderr, color),
    sink: (view) => sink(view),
    async list(view, items) {
      const into = await sink(view);
      const startedAt = Date.now();
      let count = 0;
      let shownAt = startedAt;
      for await (const item of items) {
        await into.add(item);
        count += 1;
        // Rows on the screen show by themselves how far it is.
        if (quiet || stdout.isTTY || Date.now() - shownAt < betweenCounts) continue;
        shownAt = Date.now();
        progress.show(`${numberText(count)}  ${numberText(Math.round((count * 1000) / (shownAt - startedAt)))}/s`);
      }
      progress.show('');
      await into.end();
      return count;
    },
    async one(view, item) {
      const into = await sink(view, true);
      await into.add(item);
      await into.end();
    },
    oneSink: (view) => sink(view, true),
    raw: (text) => writer.write(text),
    progress: (text) => {
      if (!quiet) progress.show(text);
    },
    say,
    warn,
  };
}
