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

/** The fault that the caller asks for, for this one call. */
export function headerFault(text: string | undefined, operation: OperationId): FaultSpec | undefined {
  if (text === undefined) return undefined;
  const fault = parse(text);
  const problem = faultProblem(fault);
  if (problem !== undefined) throw new Refusal('bad_request', `${FAULT_HEADER}: ${problem}`);
  const spec = fault as FaultSpec;
  if (spec.do === 'rate-limit' || spec.do === 'expire-tokens') {
    throw new Refusal('bad_request', `${FAULT_HEADER}: ${spec.do} is not for a single call`);
  }
  const meant = operationMeant(spec.on);
  return meant === null || meant === operation ? spec : undefined;
}
