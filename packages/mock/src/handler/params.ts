import type { Field, Operation } from '../wire/operationTable.ts';
import { Rejection } from '../wire/rejection.ts';

/** The parameters of a call, from body and query together. */
export function mergeParams(
  operation: Operation,
  body: Record<string, unknown>,
  query: string,
): Record<string, unknown> {
  const params = readQuery(operation, query);
  for (const name of Object.keys(body)) {
    if (name in params && params[name] !== body[name]) {
      throw new Rejection('bad_request', `${name.slice(0, 60)} is one thing in the query and another in the body`);
    }
    params[name] = body[name];
  }
  return params;
}

/** The parameters in a query, by name. */
function readQuery(operation: Operation, query: string): Record<string, unknown> {
  // Without a prototype, so that no name means anything by itself.
  const params: Record<string, unknown> = Object.create(null);
  for (let start = 0; start < query.length; ) {
    const ampersand = query.indexOf('&', start);
    const end = ampersand < 0 ? query.length : ampersand;
    if (end > start) readPair(operation, params, query.slice(start, end));
    start = end + 1;
  }
  return params;
}

function readPair(operation: Operation, params: Record<string, unknown>, pair: string): void {
  const at = pair.indexOf('=');
  const name = decode(at < 0 ? pair : pair.slice(0, at));
  if (name in params) throw new Rejection('bad_request', `the query names ${name.slice(0, 60)} twice`);
  params[name] = coerce(at < 0 ? '' : decode(pair.slice(at + 1)), fieldOf(operation, name));
}

function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Rejection('bad_request', 'the query is not properly percent-encoded');
  }
}

/** A query value as the field's type: numbers are read as such, everything else stays text for the check to judge. */
function coerce(text: string, field: Field | undefined): unknown {
  return field?.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
}

function fieldOf(operation: Operation, name: string): Field | undefined {
  return Object.hasOwn(operation.fields, name) ? operation.fields[name] : undefined;
}
