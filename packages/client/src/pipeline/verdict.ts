import { type Credentials, credentialsIn } from '../credentials.ts';
import type { Refusal } from '../errors/partnerApiError.ts';
import { refusingStatuses } from '../generated/spec.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Operation } from '../operation.ts';
import type { Received } from './attempt.ts';

type Responded = Extract<Received, { kind: 'response' }>;

/** What came of an attempt: the answer, a refusal in the API's own form, a redirect, something else, or no response. */
export type Verdict =
  | { kind: 'answer'; data: object; received: Responded }
  | { kind: 'refusal'; refusal: Refusal; response: Response }
  | { kind: 'redirect'; response: Response }
  | { kind: 'unexpected'; unexpected: Unexpected; response: Response }
  | Exclude<Received, { kind: 'response' }>;

/** A response that is neither an answer nor a refusal of the API. */
export interface Unexpected {
  problem: string;
  /** What came, with whatever secrets are in it. */
  text: string;
  isJson: boolean;
  /** The key in it, if it is the answer to a creation that is wrong in some other way. */
  credentials?: Credentials | undefined;
}

/** Whether a refusal with this status says that nothing was done. */
export const isRefusingStatus = (status: number) => refusingStatuses.includes(status);

/** Reads what came for what it is. */
export function judge(received: Received, operation: Operation): Verdict {
  if (received.kind !== 'response') return received;
  const { response, text } = received;
  const { status, type, redirected, ok } = response;
  if (type === 'opaqueredirect' || redirected || (status >= 300 && status < 400)) return { kind: 'redirect', response };
  const value = parse(text);
  return ok ? judgeSuccess(received, value, operation) : judgeError(received, value);
}

function judgeSuccess(received: Responded, value: unknown, { answer: form }: Operation): Verdict {
  const { response, text } = received;
  if (value === undefined) {
    const problem = text ? 'not JSON' : 'empty';
    return { kind: 'unexpected', unexpected: { problem, text, isJson: false }, response };
  }
  const { answer, isComplete } = normalise(form, value);
  if (isComplete) return { kind: 'answer', data: answer, received };
  const problem = 'without what every answer has';
  return {
    kind: 'unexpected',
    unexpected: { problem, text, isJson: true, credentials: credentialsIn(answer) },
    response,
  };
}

function judgeError({ response, text }: Responded, value: unknown): Verdict {
  const { status } = response;
  const { status: repeated = status, code, message } = Object(value) as Record<string, unknown>;
  if (typeof code === 'string' && repeated === status) {
    const reason = typeof message === 'string' ? message : 'no message';
    return { kind: 'refusal', refusal: { status, code, message: reason }, response };
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
