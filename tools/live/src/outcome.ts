import { errorCodes } from '@b2-partner/fetch';
import type { Difference } from './judge.ts';

/** What came of a call. It holds no value of the response but its status and a code that the description knows. */
export interface Outcome {
  readonly status: number;
  /** The code of a rejection; undefined when there is none, or one that the description does not know. */
  readonly code: string | undefined;
}

/** @param body what the JSON of the response says */
export function outcomeOf(status: number, body: unknown): Outcome {
  const { code } = (body ?? {}) as { code?: unknown };
  return { status, code: typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : undefined };
}

const codes = Object.entries(errorCodes).map(([code, { status, reaction }]) => ({
  code: code as string,
  status: status as number,
  reaction,
}));
const passingStatuses = codes
  .filter(({ reaction }) => reaction === 'wait' || reaction === 'back-off')
  .map(({ status }) => status);
// By code, because their status is also that of rejections that last.
const tokenCodes = codes.filter(({ reaction }) => reaction === 'authorize').map(({ code }) => code);

/** Whether a call failed for the moment only: too many calls, a fault, a token that ran out. */
export function isPassing({ status, code }: Outcome): boolean {
  return status >= 500 || passingStatuses.includes(status) || tokenCodes.includes(code ?? '');
}

/**
 * Where the second form of a call ends otherwise than the first: both mean the same, so one of them is not as described.
 * A form that failed for the moment is not compared.
 */
export function formsDiffer(first: Outcome, second: Outcome): Difference[] {
  const same = first.status === second.status && first.code === second.code;
  if (same || isPassing(first) || isPassing(second)) return [];
  return [{ where: '(response)', rule: `must be ${told(first)}, as in the other form`, found: told(second) }];
}

/** An outcome in words: `401 unauthorized`. */
export function told({ status, code }: Outcome): string {
  return code === undefined ? String(status) : `${status} ${code}`;
}
