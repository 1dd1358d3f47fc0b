import { usageError } from '../errors/cliError.ts';
import type { Terminal } from '../terminal/terminal.ts';

const longest = 1000;

/** The application key that stands alone on stdin; a line break at its end is dropped. */
export async function readKey({ stdin }: Terminal): Promise<string> {
  if (stdin.isTTY)
    throw usageError('--key-stdin reads the key from a pipe: `pass show b2 | b2-partner login --key-stdin`.');
  let text = '';
  for await (const piece of stdin.setEncoding('utf8')) {
    text += piece;
    if (text.length > longest) break;
  }
  const key = text.trim();
  if (key === '' || /\s/.test(key)) throw usageError('stdin must hold one application key and nothing else.');
  return key;
}
