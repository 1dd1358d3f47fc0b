import { errorCodes } from '@b2-partner/fetch';
import type { Difference } from './judge.ts';

/** What came of a call. It holds no value of the answer but its status and a code that the description knows. */
export interface Outcome {
  readonly status: number;
  /** The code of a refusal; undefined when there is none, or one that the description does not know. */
  readonly code: string | undefined;
}

/** @param body what the JSON of the answer says */
export function outcomeOf(status: number, body: unknown): Outcome {
  const { code } = (body ?? {}) as { code?: unknown };
  return { status, code: typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : undefined };
}

const passing = Object.values(errorCodes)
  .filter(({ reaction }) => reaction === 'wait' || reaction === 'back-off')
  .map(({ status }): number => status);

/**
 * Where the second form of a call ends otherwise than the first: both mean the same, so one of them is not as described.
 * A first form that failed for the moment tells nothing, because the client makes such a call again.
 */
export function formsDiffer(first: Outcome, second: Outcome): Difference[] {
  const same = first.status === second.status && first.code === second.code;
  if (same || passing.includes(first.status)) return [];
  return [{ where: '(answer)', rule: `must be ${told(first)}, as in the other form`, found: told(second) }];
}

function told({ status, code }: Outcome): string {
  return code === undefined ? String(status) : `${status} ${code}`;
}
