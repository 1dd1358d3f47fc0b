import type { PartnerClient } from '@b2-partner/client';
import type { Context } from './context.ts';
import type { Access } from './credentials/access.ts';
import { resolveAccess } from './credentials/resolveAccess.ts';
import type { GlobalValues } from './globalOptions.ts';
import { createOutput } from './output/output.ts';
import type { Terminal } from './terminal/terminal.ts';
import type { Writer } from './terminal/writer.ts';

/** What a run of the command hands to its commands. */
export interface Run {
  readonly terminal: Terminal;
  readonly writer: Writer;
  readonly signal: AbortSignal;
  readonly onSecondSignal: (act: () => void) => void;
}

export function createContext({ terminal, writer, signal, onSecondSignal }: Run, flags: GlobalValues): Context {
  const format = flags.json ? 'json' : flags.csv ? 'csv' : 'table';
  const out = createOutput(terminal, writer, { format, color: flags.color, quiet: flags.quiet ?? false });
  let access: Promise<Access> | undefined;
  let client: Promise<PartnerClient> | undefined;
  const context: Context = {
    terminal,
    flags,
    out,
    signal,
    access: () => {
      access ??= resolveAccess(flags, terminal);
      return access;
    },
    client: (options) => {
      client ??= context
        .access()
        .then(async (found) => (await import('./credentials/connect.ts')).connect(found, context, options));
      return client;
    },
    onSecondSignal,
  };
  return context;
}
