import type { OperationName } from '../../wire/operation.ts';
import type { AuthorizationError } from './authorizationError.ts';
import type { ConnectionError } from './connectionError.ts';
import type { DeliveryError } from './deliveryError.ts';
import type { OutcomeUnknownError } from './outcomeUnknownError.ts';
import type { PartnerApiError } from './partnerApiError.ts';
import { brand } from './partnerError.ts';
import type { RateLimitError } from './rateLimitError.ts';
import type { TimeoutError } from './timeoutError.ts';
import type { UnexpectedResponseError } from './unexpectedResponseError.ts';
import type { UntrustedHostError } from './untrustedHostError.ts';
import type { UsageError } from './usageError.ts';

/** Every error of this client by its name. Unions over the operations, so that a check of `operation` narrows `code`. */
export interface PartnerErrors {
  AuthorizationError: AuthorizationError;
  PartnerApiError: { [Name in OperationName]: PartnerApiError<Name> }[OperationName];
  RateLimitError: RateLimitError;
  ConnectionError: ConnectionError;
  TimeoutError: TimeoutError;
  UnexpectedResponseError: UnexpectedResponseError;
  OutcomeUnknownError: { [Name in OperationName]: OutcomeUnknownError<Name> }[OperationName];
  DeliveryError: DeliveryError;
  UntrustedHostError: UntrustedHostError;
  UsageError: UsageError;
}

/**
 * Whether this is an error of this client, of one kind or of any. Holds across copies of the package, where
 * `instanceof` does not.
 *
 * @example if (isPartnerError(error, 'OutcomeUnknownError')) await error.lookup?.();
 */
export function isPartnerError<Name extends keyof PartnerErrors = keyof PartnerErrors>(
  error: unknown,
  name?: Name,
): error is PartnerErrors[Name] {
  const { [brand]: isOurs, name: itsName } = Object(error) as { [brand]?: unknown; name?: unknown };
  return isOurs === true && (name === undefined || itsName === name);
}
