import { secretNames } from '../generated/spec.ts';
import type { Operation } from '../handler/operationTable.ts';

const LONGEST = 200;

function shorten(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LONGEST) return `${value.slice(0, LONGEST)}…`;
  return typeof value === 'object' && value !== null ? '[object]' : value;
}

/** The parameters as they may be kept and shown: those that the operation has, short, and no secret. */
export function maskParams(operation: Operation, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name in params) {
    if (!Object.hasOwn(operation.fields, name)) continue;
    shown[name] = secretNames.includes(name) ? '[secret]' : shorten(params[name]);
  }
  return shown;
}
