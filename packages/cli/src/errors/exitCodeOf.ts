import { type ExitCode, exit } from '../exitCodes.ts';
import { CliError } from './cliError.ts';
import { Stop } from './stop.ts';

/** By the name of the client's error class. A name, so that an error needs no import of the client. */
const codes: Readonly<Record<string, ExitCode>> = {
  AuthorizationError: exit.authorization,
  PartnerApiError: exit.rejected,
  RateLimitError: exit.unreachable,
  ConnectionError: exit.unreachable,
  TimeoutError: exit.unreachable,
  UnexpectedResponseError: exit.unreachable,
  OutcomeUnknownError: exit.person,
  DeliveryError: exit.person,
  UsageError: exit.usage,
  InputError: exit.usage,
  ProvisionUsageError: exit.usage,
  ImportError: exit.usage,
};

/** What the process exits with after this error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CliError || error instanceof Stop) return error.exitCode;
  const { name, status, problem } = Object(error) as { name?: string; status?: number; problem?: string };
  // The service failed, which says nothing about the request.
  if (name === 'PartnerApiError' && status !== undefined && (status >= 500 || status === 408)) return exit.unreachable;
  if ((name === 'LedgerError' || name === 'QueueError') && problem === 'unreachable') return exit.unreachable;
  return codes[name ?? ''] ?? exit.error;
}
