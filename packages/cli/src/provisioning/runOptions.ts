import { InvalidArgumentError } from 'commander';
import type { OptionSpec, Values } from '../command.ts';

/** Where keys go. */
export const keysOption: OptionSpec = {
  syntax: '--keys <sink>',
  help: 'where keys go: file:PATH, sealed, command:PROGRAM ARG…, vault:MOUNT/PATH',
  complete: 'file',
};

/** The ledger of a run. */
export const ledgerOption: OptionSpec = { syntax: '--ledger <file>', help: 'the ledger of the run', complete: 'file' };

/** The queue of a fleet. */
export const queueOption: OptionSpec = {
  syntax: '--queue <queue>',
  help: 'redis://host or postgres://user@host/database, where the workers take their work (default: the ledger’s database)',
};

/** The database of a ledger, where a file does not do. */
export const databaseOption: OptionSpec = {
  syntax: '--ledger <database>',
  help: 'postgres://user@host/database; postgres:// alone takes B2_PARTNER_LEDGER',
};

/** Which run, where a ledger holds several. */
export const runOption: OptionSpec = {
  syntax: '--run <id>',
  help: 'the run, where a database holds several that have not ended',
};

/** Whether a run in a database is followed. */
export const noWaitOption: OptionSpec = {
  syntax: '--no-wait',
  help: 'hand the entries to the workers of a database, and do not wait for them',
};

/** Flags of every command that opens a ledger to change it. */
export const lockOption: OptionSpec = {
  syntax: '--break-lock',
  help: 'take the ledger from a process on another computer that is certainly gone',
};

export const identityOption: OptionSpec = {
  syntax: '--identity <file>',
  help: 'an age identity file, to open keys that only its recipients can open',
  complete: 'file',
};

/** Shows what a command would do. */
export const dryRunOption: OptionSpec = {
  syntax: '--dry-run',
  help: 'check and show what would be done, and change nothing',
};

/** Flags of every command that creates accounts. */
export const runOptions: readonly OptionSpec[] = [
  keysOption,
  {
    syntax: '--seal-to <recipient>',
    help: 'an age recipient (age1…) who can open the keys in the ledger',
    parse: collect,
  },
  { syntax: '--seal-only', help: 'write no resume key: only the recipients can open the keys in the ledger' },
  identityOption,
  lockOption,
  {
    syntax: '--quiet-period <seconds>',
    help: 'how long to wait before an account that is not listed counts as not created (default: as in the ledger, at first 120)',
    parse: parseSeconds,
  },
  { syntax: '--reveal', help: 'print keys on the terminal as well; --reveal=force into a pipe' },
  { syntax: '--reveal-force', help: '', isHidden: true },
  { syntax: '--dry-run', help: 'show what would be created, and create nothing' },
];

/** What the flags of `runOptions` say. */
export interface RunValues {
  keys?: string;
  sealTo?: readonly string[];
  sealOnly?: boolean;
  identity?: string;
  breakLock?: boolean;
  quietPeriod?: number;
  reveal?: boolean;
  revealForce?: boolean;
  dryRun?: boolean;
  concurrency?: number;
}

export const runValues = (values: Values): RunValues => values as RunValues;

/** A flag that may be given several times. */
export function collect(text: string, previous: unknown): string[] {
  return [...((previous as string[] | undefined) ?? []), text];
}

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number of at least 1.');
  return Number(text);
}

function parseSeconds(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Write a number of seconds.');
  return Number(text);
}
