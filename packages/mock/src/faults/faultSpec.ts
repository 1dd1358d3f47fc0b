import { errorStatus } from '../generated/spec.ts';
import { type OperationId, operationNamed, operationTable } from '../wire/operationTable.ts';
import { type Schema, show, violation } from '../wire/schema.ts';

/** What a fault does to the calls that it hits. */
export const faultKinds = [
  'error',
  'html',
  'reset',
  'reset-after',
  'half-body',
  'slow',
  'empty',
  'previous',
  'error-body',
  'late',
  'rate-limit',
  'expire-tokens',
] as const;

/** Something that goes wrong on purpose. */
export interface FaultSpec {
  /** Operation id (`createGroupMember`) or API name (`b2_create_group_member`); absent or `*`: every operation. */
  on?: string | undefined;
  /**
   * What goes wrong. The call has no effect: `error` (a response with `status` and `code`), `html` (a proxy's error
   * page), `reset` (the connection breaks). The call takes effect: `reset-after`, `half-body`, `slow` (the body takes
   * `delay`), `empty` (204 without a body), `previous` (the response of the call before), `error-body` (its own response
   * under `status`), `late` (no response; takes effect `delay` ms after the caller has given up). Rules: `rate-limit`
   * (`limit` calls per `seconds`), `expire-tokens` (after `calls` or `seconds`). Absent: only the `delay`.
   */
  do?: (typeof faultKinds)[number] | undefined;
  /** HTTP status of `error`, `html` and `error-body`; default: that of the code, otherwise 503, 502 and 500. */
  status?: number | undefined;
  /** Error code of `error`; default: the spec's first one with that status. */
  code?: string | undefined;
  message?: string | undefined;
  /** `Retry-After` of the response, in seconds. */
  retryAfter?: number | undefined;
  /** Wait before the response, ms; with `slow`, how long the body takes (default 2000). */
  delay?: number | undefined;
  /** How many times it hits; absent: no limit. */
  count?: number | undefined;
  /** How many calls it lets through first, without counting them, default 0. */
  skip?: number | undefined;
  /** How likely it hits, 0–1, default 1. */
  probability?: number | undefined;
  /** Calls that `rate-limit` allows per `seconds`. */
  limit?: number | undefined;
  /** Window of `rate-limit` (default 1), or life of tokens for `expire-tokens`. */
  seconds?: number | undefined;
  /** Calls that a token is good for, with `expire-tokens`. */
  calls?: number | undefined;
}

const whole: Schema = { type: 'integer', minimum: 0 };

const schema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    on: { type: 'string' },
    do: {
      type: 'string',
      enum: faultKinds,
    },
    status: { type: 'integer', minimum: 200, maximum: 599 },
    code: { type: 'string' },
    message: { type: 'string' },
    retryAfter: whole,
    delay: { type: 'number', minimum: 0, maximum: 600_000 },
    count: whole,
    skip: whole,
    probability: { type: 'number', minimum: 0, maximum: 1 },
    limit: whole,
    seconds: { type: 'number', minimum: 0 },
    calls: whole,
  },
};

/** The id of the operation that a fault's `on` means, null for all; undefined when there is none. */
export function operationMeant(on: string | undefined): OperationId | null | undefined {
  return on === undefined || on === '*' ? null : operationNamed(on);
}

/** What is wrong with a fault, in words; undefined when nothing is. */
export function faultProblem(fault: unknown): string | undefined {
  const wrong = violation(schema, fault, '');
  if (wrong) return wrong.startsWith(' ') ? `a fault${wrong}` : wrong;
  const { on, do: what, code, status, limit, seconds, calls, delay } = fault as FaultSpec;
  if (operationMeant(on) === undefined) {
    return `on ${show(on)} is not an operation: use ${[...operationTable.keys()].join(', ')} or *`;
  }
  if (code !== undefined && status === undefined && !Object.hasOwn(errorStatus, code)) {
    return `code ${show(code)} is none of the spec's: add a status`;
  }
  if (what === 'rate-limit' && limit === undefined) return 'rate-limit needs a limit';
  if (what === 'expire-tokens' && seconds === undefined && calls === undefined)
    return 'expire-tokens needs calls or seconds';
  if (what === 'expire-tokens' && operationMeant(on) === 'authorizeAccount')
    return 'expire-tokens cannot be on authorizeAccount, which takes no token';
  if (what === undefined && delay === undefined) return 'a fault needs do or delay';
  return undefined;
}
