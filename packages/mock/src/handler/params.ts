import type { Field, Operation } from './operationTable.ts';
import { Refusal } from './refusal.ts';

const ENCODED = /[%+]/;

function decode(text: string): string {
  if (!ENCODED.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refusal('bad_request', 'the query is not properly percent-encoded');
  }
}

/** A query value as the field's type: numbers are read as such, everything else stays text for the check to judge. */
function coerce(text: string, field: Field | undefined): unknown {
  return field?.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
}

function fieldOf(operation: Operation, name: string): Field | undefined {
  return Object.hasOwn(operation.fields, name) ? operation.fields[name] : undefined;
}

/** The parameters of a call, from body and query together. */
export function mergeParams(
  operation: Operation,
  body: Record<string, unknown>,
  query: string,
): Record<string, unknown> {
  const params: Record<string, unknown> = Object.assign(Object.create(null), body);
  if (query === '') return params;
  const inQuery = new Set<string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = coerce(at < 0 ? '' : decode(pair.slice(at + 1)), fieldOf(operation, name));
    if (inQuery.has(name)) throw new Refusal('bad_request', `the query names ${name.slice(0, 60)} twice`);
    if (name in params && params[name] !== value) {
      throw new Refusal('bad_request', `${name.slice(0, 60)} is one thing in the query and another in the body`);
    }
    inQuery.add(name);
    params[name] = value;
  }
  return params;
}
