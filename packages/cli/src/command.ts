import type { Context } from './context.ts';
import type { operations } from './generated/spec.ts';

/** The name of an operation of the API. */
export type OperationName = keyof typeof operations;

/** A value that the command line names by its place. */
export interface ArgumentSpec {
  /** As commander writes it: `<group>` is required, `[name]` is not. */
  readonly syntax: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** What a shell offers for it. */
  readonly complete?: Completion;
}

/** A flag. */
export interface OptionSpec {
  /** As commander writes it: `--region <region>`. */
  readonly syntax: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** Turns the text into a value. @throws {InvalidArgumentError} with what to write instead */
  readonly parse?: (text: string, previous: unknown) => unknown;
  readonly complete?: Completion;
  /** Not in the help. Default: false. */
  readonly isHidden?: boolean;
}

/** The names that a shell offers. */
export type Completion = 'group' | 'file' | readonly string[];

/** A command: what its help says, what it takes, and what it does. */
export interface CommandSpec {
  /** The operation of the API that it describes in its help. */
  readonly operation?: OperationName;
  /** What it does, beyond the summary, for the help. */
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Command lines without `b2-partner`, for the help; at least one. */
  readonly examples: readonly string[];
  /** Whether it asks before it changes something, so that `--yes` makes sense. Default: false. */
  readonly asks?: boolean;
  /** How its data can be printed. Default: all. */
  readonly formats?: readonly ('json' | 'csv')[];
  /** Passes all arguments on, flags too. Default: false. */
  readonly passThrough?: boolean;
  /** @returns the exit code; nothing for 0 */
  readonly run: (context: Context, args: readonly (string | undefined)[], options: Values) => Promise<ExitCodeResult>;
}

/** The exit code, or nothing for 0. */
// biome-ignore lint/suspicious/noConfusingVoidType: what an async function without a return resolves to
export type ExitCodeResult = number | void;

/** The flags as given, by their camel-cased names. */
export type Values = Readonly<Record<string, unknown>>;

/** Checks a command's definition. */
export const defineCommand = (spec: CommandSpec): CommandSpec => spec;
