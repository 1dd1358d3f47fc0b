import type { ErrorCode } from '@b2-partner/spec/types';
import type { Credentials } from '../credentials.ts';
import { AuthorizationError } from '../errors/authorizationError.ts';
import { ConnectionError } from '../errors/connectionError.ts';
import { PartnerApiError, type Refusal } from '../errors/partnerApiError.ts';
import type { CallFacts } from '../errors/partnerError.ts';
import { RateLimitError } from '../errors/rateLimitError.ts';
import { TimeoutError } from '../errors/timeoutError.ts';
import { UnexpectedResponseError } from '../errors/unexpectedResponseError.ts';
import { UntrustedHostError } from '../errors/untrustedHostError.ts';
import { statuses, tokenCodes } from '../generated/spec.ts';
import type { Redactor } from '../observe/redactor.ts';
import type { OperationName } from '../operation.ts';
import { wasNeverSent } from '../retry/neverSent.ts';
import { isRefusingStatus, type Unexpected, type Verdict } from './verdict.ts';

/**
 * What went wrong in an attempt, and what is known about the service's side: `refused`, nothing was done; `never-sent`,
 * likewise; `unknown`, it may have been done.
 */
export interface Failure {
  phase: 'refused' | 'never-sent' | 'unknown';
  /** What a call that only reads fails with: an error of this client, or the caller's reason. */
  error: unknown;
  /** Whether another try may end better. */
  isTransient: boolean;
  /** Whether a new token may help. */
  needsToken?: boolean;
  /** The key in an answer that is wrong in some other way. */
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

/** The failure that a verdict means. */
export function failureOf(verdict: Exclude<Verdict, { kind: 'answer' }>, context: FailureContext): Failure {
  switch (verdict.kind) {
    case 'aborted':
      return { phase: 'unknown', error: verdict.reason, isTransient: false };
    case 'timeout':
      return { phase: 'unknown', error: new TimeoutError(context.facts, context.timeout), isTransient: true };
    case 'broken':
      return brokenFailure(verdict.error, context);
    case 'redirect':
      return { phase: 'unknown', error: redirectError(context, verdict.response.redirected), isTransient: false };
    case 'refusal':
      return refusalFailure(verdict.refusal, context);
    case 'unexpected':
      return unexpectedFailure(verdict.unexpected, verdict.response.status, context);
  }
}

function brokenFailure(error: unknown, { facts, host, redactor }: FailureContext): Failure {
  const cause = redactor.error(error);
  const phase = wasNeverSent(cause) ? 'never-sent' : 'unknown';
  return { phase, error: new ConnectionError(facts, host, cause), isTransient: true };
}

function refusalFailure(raw: Refusal, context: FailureContext): Failure {
  const refusal = { ...raw, code: context.redactor.text(raw.code), message: context.redactor.text(raw.message) };
  const isRefused = isRefusingStatus(raw.status);
  return {
    phase: isRefused ? 'refused' : 'unknown',
    error: refusalError(refusal, context),
    isTransient: raw.status === statuses.tooMany || isServerTrouble(raw.status),
    needsToken: isRefused && tokenCodes.includes(raw.code),
  };
}

function refusalError(refusal: Refusal, { facts, retryAfter }: FailureContext) {
  const { status, code } = refusal;
  if (status === statuses.tooMany) return new RateLimitError(facts, refusal, retryAfter);
  // Whatever the authorize call is refused with by 401 says that this key does not open the API.
  const isKeyRefused = facts.operation === 'authorizeAccount' && status === statuses.unauthorized;
  if (isKeyRefused || notAuthorized.includes(code)) return new AuthorizationError(facts, refusal);
  return new PartnerApiError(facts, refusal);
}

function unexpectedFailure(unexpected: Unexpected, status: number, context: FailureContext): Failure {
  const { problem, text, isJson, credentials } = unexpected;
  const { facts, redactor, retryAfter } = context;
  // Whole JSON of the wrong shape would come again just so; half a body or a page from something in between need not.
  const isPassing = status === statuses.tooMany || isServerTrouble(status) || (status < 300 && !isJson);
  const error =
    status === statuses.tooMany
      ? new RateLimitError(facts, { status, code: 'in an unknown form' }, retryAfter)
      : new UnexpectedResponseError(facts, { status, problem, excerpt: redactor.excerpt(text) });
  return { phase: 'unknown', error, isTransient: isPassing, credentials };
}

function redirectError({ facts, host }: FailureContext, wasFollowed: boolean) {
  const by = wasFollowed
    ? "which the given `fetch` followed, although it was asked for `redirect: 'manual'`"
    : 'which was not followed';
  return new UntrustedHostError(
    `${facts.operation} was answered with a redirect by ${host}, ${by}: the API never redirects. Look for a proxy or a login page in between.`,
    host,
    facts,
  );
}

const isServerTrouble = (status: number) => status >= 500 || status === statuses.timedOut;
