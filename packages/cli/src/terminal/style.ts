import { styleText } from 'node:util';
import type { TextStream } from './terminal.ts';

type Format = Parameters<typeof styleText>[0];

/** Puts a format around a text, or leaves it as it is. */
export type Style = (format: Format, text: string) => string;

/** Colours where the stream is a terminal that has them; `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb` are obeyed. */
export function styleFor(stream: TextStream, isWanted: boolean): Style {
  const hasColors = isWanted && stream.isTTY === true && stream.hasColors();
  return hasColors ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
}
