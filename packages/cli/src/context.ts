import type { PartnerClient } from '@b2-partner/client';
import type { Access } from './credentials/access.ts';
import type { ConnectOptions } from './credentials/connect.ts';
import type { GlobalValues } from './globalOptions.ts';
import type { Output } from './output/output.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a command works with. */
export interface Context {
  readonly terminal: Terminal;
  readonly flags: GlobalValues;
  readonly out: Output;
  /** Aborted by a signal and by a reader that went away. */
  readonly signal: AbortSignal;
  /** The credentials, and where they come from. @throws {CliError} when there are none */
  access(): Promise<Access>;
  /** A client with these credentials, always the same one: the first call decides about its options. */
  client(options?: ConnectOptions): Promise<PartnerClient>;
  /** What the second Ctrl-C does instead of ending the process. */
  onSecondSignal(act: () => void): void;
}
