import { rejectionStatuses } from '../generated/spec.ts';
import type { Reply, ResponseHead } from './attempt.ts';
import { mismatch, repeatedFields } from './belongs.ts';
import { type Credentials, credentialsIn } from './credentials.ts';
import { findKeys, isKey } from './foundKeys.ts';
import { normalise } from './normalise.ts';
import type { Operation } from './operation.ts';

/**
 * What a reply is: the operation's response, a rejection in the API's own form, a redirect, something else, or no
 * response at all.
 */
export type Classified = { kind: 'success'; data: object; response: ResponseHead } | NoSuccess;

/** Anything but a success, with the key that came nevertheless. */
export type NoSuccess = (
  | { kind: 'rejection'; rejection: Rejection; response: ResponseHead }
  | { kind: 'redirect'; response: ResponseHead }
  | { kind: 'unexpected'; unexpected: Unexpected; response: ResponseHead }
  | Exclude<Reply, { kind: 'response' }>
) & { credentials?: Credentials | undefined };

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
  /** Whether it may be half a response, or a page from something in between: the next one may be whole. */
  isBroken: boolean;
}

/** Whether an error body with this status says that the call had no effect. */
export const isRejectionStatus = (status: number) => rejectionStatuses.includes(status);

/**
 * Decides what a reply to an operation is. `sent`: its parameters, which a response must not contradict. A key that
 * came in any form makes a creation a success when the response is complete, and otherwise stays with what it is.
 */
export function classify(reply: Reply, operation: Operation, sent: object): Classified {
  const { text } = reply;
  const value = parse(text);
  if (!('applicationKey' in operation.response.fields)) return classifyReply(reply, value, operation, sent);
  const keys = findKeys(text, value);
  const [{ holder } = {}] = keys;
  const classified = classifyReply(reply, keys.length === 1 && holder ? holder : value, operation, sent);
  if (classified.kind === 'success') return classified;
  const own = keys.find((key) => key.holder && !mismatch(operation, sent, key.holder)) ?? keys[0];
  return { ...classified, credentials: own?.credentials };
}

function classifyReply(reply: Reply, value: unknown, operation: Operation, sent: object): Classified {
  if (reply.kind !== 'response') return reply;
  const { response, text, isTooLong } = reply;
  const { status, type, redirected, ok } = response;
  if (type === 'opaqueredirect' || redirected || (status >= 300 && status < 400)) return { kind: 'redirect', response };
  if (isTooLong) {
    return unexpected(response, text, false, 'longer than `maxResponseSize`; the rest was not read');
  }
  return ok || holdsKey(value)
    ? classifySuccess(response, text, value, operation, sent)
    : classifyError(response, text, value);
}

/** A key says that the creation took effect, whatever the status says. */
const holdsKey = (value: unknown) => isKey(Object(value).applicationKey);

function classifySuccess(
  response: ResponseHead,
  text: string,
  value: unknown,
  operation: Operation,
  sent: object,
): Classified {
  const { replay, response: form } = operation;
  const wrong = (problem: string) => unexpected(response, text, value === undefined, problem);
  const handsOutKey = 'applicationKey' in form.fields;
  if (response.status === 204 && replay === 'never' && !handsOutKey) {
    return { kind: 'success', data: repeatedFields(operation, sent), response };
  }
  if (value === undefined) return wrong(text ? 'not JSON' : 'empty');
  if (handsOutKey && !holdsKey(value)) return wrong('without exactly one key');
  const { data, isComplete } = normalise(form, value);
  if (!isComplete || (handsOutKey && !namesAccount(data))) return wrong('a required field is missing');
  const field = mismatch(operation, sent, data);
  if (field) return wrong(`its \`${field}\` is not the one requested, so it belongs to another call`);
  return { kind: 'success', data, response };
}

/** Whether a creation says which account it made. */
function namesAccount(data: object): boolean {
  const { accountId, email } = credentialsIn(data);
  return Boolean(accountId && email);
}

function classifyError(response: ResponseHead, text: string, value: unknown): Classified {
  const { status } = response;
  const { status: repeated = status, code, message } = Object(value) as Record<string, unknown>;
  if (typeof code === 'string' && repeated === status) {
    const reason = typeof message === 'string' ? message : 'no message';
    return { kind: 'rejection', rejection: { status, code, message: reason }, response };
  }
  return unexpected(response, text, value === undefined, text ? 'an error in an unknown form' : 'empty');
}

function unexpected(response: ResponseHead, text: string, isBroken: boolean, problem: string): Classified {
  return { kind: 'unexpected', unexpected: { problem, text, isBroken }, response };
}

function parse(text: string): unknown {
  try {
    // A custom `fetch` may keep the byte-order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
