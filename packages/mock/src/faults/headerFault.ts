import type { OperationId } from '../wire/operationTable.ts';
import { Rejection } from '../wire/rejection.ts';
import { type FaultSpec, faultProblem, operationMeant } from './faultSpec.ts';

export const faultHeader = 'X-Mock-Fault';

/** The fault that the caller asks for, for this one call. */
export function headerFault(text: string | undefined, operation: OperationId): FaultSpec | undefined {
  if (text === undefined) return undefined;
  const fault = parse(text);
  const problem = faultProblem(fault);
  if (problem !== undefined) throw new Rejection('bad_request', `${faultHeader}: ${problem}`);
  const spec = fault as FaultSpec;
  const misplaced = notForOneCall(spec);
  if (misplaced) throw new Rejection('bad_request', `${faultHeader}: ${misplaced} is not for a single call`);
  const meant = operationMeant(spec.on);
  return meant === null || meant === operation ? spec : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Rejection('bad_request', `${faultHeader} is not JSON`);
  }
}

/** The part of a fault that makes no sense for a single call. */
function notForOneCall({ do: what, skip = 0, count = 1 }: FaultSpec): string | undefined {
  if (what === 'rate-limit' || what === 'expire-tokens') return what;
  if (skip !== 0) return `skip ${skip}`;
  return count === 1 ? undefined : `count ${count}`;
}
