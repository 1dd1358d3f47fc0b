import { rejectionStatuses } from '../generated/spec.ts';
import type { Reply } from './attempt.ts';
import { type Credentials, credentialsIn } from './credentials.ts';
import { normalise } from './normalise.ts';
import type { Operation } from './operation.ts';

/**
 * What a reply is: the operation's response, a rejection in the API's own form, a redirect, something else, or no
 * response at all.
 */
export type Classified =
  | { kind: 'success'; data: object; response: Response }
  | { kind: 'rejection'; rejection: Rejection; response: Response }
  | { kind: 'redirect'; response: Response }
  | { kind: 'unexpected'; unexpected: Unexpected; response: Response }
  | Exclude<Reply, { kind: 'response' }>;

/** What an error body says. */
export interface Rejection {
  status: number;
  code: string;
  message: string;
}

/** A response that is not from this API. */
export interface Unexpected {
  problem: string;
  /** What came, with whatever secrets are in it. */
  text: string;
  isJson: boolean;
  /** The key in it, if it is the response to a creation that is wrong in some other way. */
  credentials?: Credentials | undefined;
}

/** Whether an error body with this status says that the call had no effect. */
export const isRejectionStatus = (status: number) => rejectionStatuses.includes(status);

/** Decides what a reply is. */
export function classify(reply: Reply, operation: Operation): Classified {
  if (reply.kind !== 'response') return reply;
  const { response, text } = reply;
  const { status, type, redirected, ok } = response;
  if (type === 'opaqueredirect' || redirected || (status >= 300 && status < 400)) return { kind: 'redirect', response };
  const value = parse(text);
  return ok ? classifySuccess(response, text, value, operation) : classifyError(response, text, value);
}

function classifySuccess(response: Response, text: string, value: unknown, { response: form }: Operation): Classified {
  if (value === undefined) {
    const problem = text ? 'not JSON' : 'empty';
    return { kind: 'unexpected', unexpected: { problem, text, isJson: false }, response };
  }
  const { data, isComplete } = normalise(form, value);
  if (isComplete) return { kind: 'success', data, response };
  const problem = 'a required field is missing';
  return {
    kind: 'unexpected',
    unexpected: { problem, text, isJson: true, credentials: credentialsIn(data) },
    response,
  };
}

function classifyError(response: Response, text: string, value: unknown): Classified {
  const { status } = response;
  const { status: repeated = status, code, message } = Object(value) as Record<string, unknown>;
  if (typeof code === 'string' && repeated === status) {
    const reason = typeof message === 'string' ? message : 'no message';
    return { kind: 'rejection', rejection: { status, code, message: reason }, response };
  }
  const problem = text ? 'an error in an unknown form' : 'empty';
  return { kind: 'unexpected', unexpected: { problem, text, isJson: value !== undefined }, response };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
