import type { Core } from '../core.ts';
import { Rejection } from '../wire/rejection.ts';

export function listFaults(core: Core): object {
  return { faults: core.faults.list() };
}

/** Adds the fault in the body. */
export function addFault(core: Core, body: Record<string, unknown>): object {
  try {
    core.faults.add(body);
  } catch (error) {
    if (error instanceof TypeError) throw new Rejection('bad_request', error.message);
    throw error;
  }
  return listFaults(core);
}

export function clearFaults(core: Core): object {
  core.faults.clear();
  return listFaults(core);
}
