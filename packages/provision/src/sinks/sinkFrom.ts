import { commandSink } from './commandSink.ts';
import { fileSink } from './fileSink.ts';
import { sealedSink } from './sealedSink.ts';
import { type Sink, SinkError } from './sink.ts';
import { vaultSink } from './vaultSink.ts';

/**
 * The sink that a text names: `file:PATH`, `sealed`, `command:PROGRAM ARG…` or `command:["a b","c"]`,
 * `vault:MOUNT/PATH`.
 *
 * @throws {SinkError} when it names none.
 */
export function sinkFrom(text: string): Sink {
  const [kind, rest] = split(text);
  if (kind === 'sealed' && rest === '') return sealedSink();
  if (kind === 'file' && rest !== '') return fileSink(rest);
  if (kind === 'command' && rest !== '') return commandSink(words(rest));
  if (kind === 'vault' && rest !== '') {
    const [mount = '', ...path] = rest.split('/');
    return vaultSink({ mount, path: path.join('/') });
  }
  throw new SinkError(
    `${JSON.stringify(text)} names no place for keys. Use file:PATH, sealed, command:PROGRAM ARG… or vault:MOUNT/PATH.`,
  );
}

function split(text: string): [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function words(command: string): string[] {
  if (!command.startsWith('[')) return command.split(' ').filter(Boolean);
  try {
    const list: unknown = JSON.parse(command);
    if (Array.isArray(list) && list.every((word) => typeof word === 'string')) return list;
  } catch {
    // Said below.
  }
  throw new SinkError(`${command} is no JSON array of strings. Write the command as command:["program","argument"].`);
}
