import type { OperationId } from '../handler/operationTable.ts';
import { Refusal } from '../handler/refusal.ts';
import { type FaultSpec, faultProblem, operationMeant } from './faultSpec.ts';

export const FAULT_HEADER = 'X-Mock-Fault';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('bad_request', `${FAULT_HEADER} is not JSON`);
  }
}

/** What of a fault makes no sense in a header, which nobody remembers from call to call. */
function notForOneCall({ do: what, skip = 0, count = 1 }: FaultSpec): string | undefined {
  if (what === 'rate-limit' || what === 'expire-tokens') return what;
  if (skip !== 0) return `skip ${skip}`;
  return count === 1 ? undefined : `count ${count}`;
}

/** The fault that the caller asks for, for this one call. */
export function headerFault(text: string | undefined, operation: OperationId): FaultSpec | undefined {
  if (text === undefined) return undefined;
  const fault = parse(text);
  const problem = faultProblem(fault);
  if (problem !== undefined) throw new Refusal('bad_request', `${FAULT_HEADER}: ${problem}`);
  const spec = fault as FaultSpec;
  const misplaced = notForOneCall(spec);
  if (misplaced) throw new Refusal('bad_request', `${FAULT_HEADER}: ${misplaced} is not for a single call`);
  const meant = operationMeant(spec.on);
  return meant === null || meant === operation ? spec : undefined;
}
