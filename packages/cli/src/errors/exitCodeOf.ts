import { EXIT, type ExitCode } from '../exitCodes.ts';
import { CliError } from './cliError.ts';
import { Stop } from './stop.ts';

/** By the name of the client's error class. A name, so that an error needs no import of the client. */
const CODES: Readonly<Record<string, ExitCode>> = {
  AuthorizationError: EXIT.authorization,
  PartnerApiError: EXIT.rejected,
  RateLimitError: EXIT.unreachable,
  ConnectionError: EXIT.unreachable,
  TimeoutError: EXIT.unreachable,
  UnexpectedResponseError: EXIT.unreachable,
  OutcomeUnknownError: EXIT.person,
  DeliveryError: EXIT.person,
  UsageError: EXIT.usage,
};

/** What the process exits with after this error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CliError || error instanceof Stop) return error.exitCode;
  const { name, status } = Object(error) as { name?: string; status?: number };
  // The service could not answer, which is not its word on the request.
  if (name === 'PartnerApiError' && status !== undefined && (status >= 500 || status === 408)) return EXIT.unreachable;
  return CODES[name ?? ''] ?? EXIT.error;
}
