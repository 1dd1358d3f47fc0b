import { type ExitCode, exit } from '../exitCodes.ts';

/** An error that the command itself found; the message is all that is printed. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
  /** What the process exits with. */
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exit.error, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The command line, a file or the environment is wrong. Nothing was sent. */
export const usageError = (message: string): CliError => new CliError(message, exit.usage);

/** What was named does not exist on the service. */
export const notFound = (message: string): CliError => new CliError(message, exit.rejected);
