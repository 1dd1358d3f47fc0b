import { secretNames } from '../generated/spec.ts';
import type { Operation } from '../wire/operationTable.ts';

const maxLength = 200;

/**
 * The text as the log keeps it. A part of a long text points to all of it, and would keep that in memory: only a copy
 * does not. `source` is what the text was cut out of.
 */
export function shortText(text: string, source = text): string {
  if (source.length <= maxLength) return text;
  const short = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return JSON.parse(JSON.stringify(short));
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

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return shortText(value);
  return typeof value === 'object' && value !== null ? '[object]' : value;
}
