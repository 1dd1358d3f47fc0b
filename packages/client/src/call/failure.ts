import type { ErrorCode } from '@b2-partner/spec/types';
import { statuses, tokenCodes } from '../generated/spec.ts';
import { isRejectionStatus, type NoSuccess, type Rejection, type Unexpected } from '../wire/classify.ts';
import type { Credentials } from '../wire/credentials.ts';
import { wasNeverSent } from '../wire/neverSent.ts';
import type { OperationName } from '../wire/operation.ts';
import type { Redactor } from '../wire/redactor.ts';
import { AuthorizationError } from './errors/authorizationError.ts';
import { ConnectionError } from './errors/connectionError.ts';
import { PartnerApiError } from './errors/partnerApiError.ts';
import type { CallFacts } from './errors/partnerError.ts';
import { RateLimitError } from './errors/rateLimitError.ts';
import { TimeoutError } from './errors/timeoutError.ts';
import { UnexpectedResponseError } from './errors/unexpectedResponseError.ts';
import { UntrustedHostError } from './errors/untrustedHostError.ts';

/**
 * What went wrong in an attempt, and what is known about the service's side: `rejected` and `never-sent`, the call had
 * no effect; `unknown`, it may have had one.
 */
export interface Failure {
  phase: 'rejected' | 'never-sent' | 'unknown';
  /** What a call that only reads fails with: an error of this client, or the caller's reason. */
  error: unknown;
  /** Whether a retry may succeed. */
  isTransient: boolean;
  /** Whether a new token may help. */
  needsToken?: boolean;
  /** The key in a response that is wrong in some other way. */
  credentials?: Credentials | undefined;
}

/** What the texts of errors need to know. */
export interface FailureContext {
  facts: CallFacts & { operation: OperationName };
  host: string;
  timeout: number;
  redactor: Redactor;
  /** What the service asks to wait, in milliseconds. */
  retryAfter: number | undefined;
}

const notAuthorized: readonly string[] = ['unauthorized', 'access_denied'] satisfies ErrorCode[];

/** The failure that a reply means. A key in it says that the call took effect, whatever the rest says. */
export function failureOf(classified: NoSuccess, context: FailureContext): Failure {
  const failure = failureWithoutKey(classified, context);
  const { credentials } = classified;
  return credentials ? { phase: 'unknown', error: failure.error, isTransient: false, credentials } : failure;
}

function failureWithoutKey(classified: NoSuccess, context: FailureContext): Failure {
  switch (classified.kind) {
    case 'aborted':
      return { phase: 'unknown', error: classified.reason, isTransient: false };
    case 'timeout':
      return { phase: 'unknown', error: new TimeoutError(context.facts, context.timeout), isTransient: true };
    case 'failed':
      return connectionFailure(classified.error, context);
    case 'redirect':
      return { phase: 'unknown', error: redirectError(context, classified.response.redirected), isTransient: false };
    case 'rejection':
      return rejectionFailure(classified.rejection, context);
    case 'unexpected':
      return unexpectedFailure(classified.unexpected, classified.response.status, context);
  }
}

function connectionFailure(error: unknown, { facts, host, redactor }: FailureContext): Failure {
  const cause = redactor.error(error);
  // By the error itself: its redacted copy may have lost what proves it.
  const phase = wasNeverSent(error) ? 'never-sent' : 'unknown';
  return { phase, error: new ConnectionError(facts, host, cause), isTransient: true };
}

function rejectionFailure(raw: Rejection, context: FailureContext): Failure {
  const rejection = { ...raw, code: context.redactor.text(raw.code), message: context.redactor.text(raw.message) };
  const isRejected = isRejectionStatus(raw.status);
  return {
    phase: isRejected ? 'rejected' : 'unknown',
    error: rejectionError(rejection, context),
    isTransient: isTransientStatus(raw.status),
    needsToken: isRejected && tokenCodes.includes(raw.code),
  };
}

function rejectionError(rejection: Rejection, { facts, retryAfter }: FailureContext) {
  const { status, code } = rejection;
  if (status === statuses.tooMany) return new RateLimitError(facts, rejection, retryAfter);
  // The authorize call has no parameters: what it rejects is the key, or its kind.
  const isKeyRejected =
    facts.operation === 'authorizeAccount' && (status === statuses.badRequest || status === statuses.unauthorized);
  if (isKeyRejected || notAuthorized.includes(code)) return new AuthorizationError(facts, rejection);
  return new PartnerApiError(facts, rejection);
}

function unexpectedFailure(unexpected: Unexpected, status: number, context: FailureContext): Failure {
  const { problem, text, isBroken } = unexpected;
  const { facts, redactor, retryAfter } = context;
  // Whole JSON of the wrong shape would come again just so.
  const isPassing = isTransientStatus(status) || (status < 300 && isBroken);
  const error =
    status === statuses.tooMany
      ? new RateLimitError(facts, { status, code: 'in an unknown form' }, retryAfter)
      : new UnexpectedResponseError(facts, { status, problem, excerpt: redactor.excerpt(text) });
  return { phase: 'unknown', error, isTransient: isPassing };
}

function redirectError({ facts, host }: FailureContext, wasFollowed: boolean) {
  const how = wasFollowed ? 'which the custom `fetch` followed' : 'which was not followed';
  return new UntrustedHostError(
    `${facts.operation} got a redirect from ${host}, ${how}. The API never redirects: look for a proxy or a login page.`,
    host,
    facts,
  );
}

const isTransientStatus = (status: number) =>
  status >= 500 || status === statuses.timedOut || status === statuses.tooMany;
