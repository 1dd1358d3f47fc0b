import { UsageError } from '../call/errors/usageError.ts';
import type { Operation } from '../wire/operation.ts';
import { requireKnown } from './requireKnown.ts';

/** The options of a call. */
export const callOptionNames: readonly string[] = ['signal', 'timeout', 'maxRetries', 'headers'];

/** Requires the parameters that an operation needs, and no others. @throws {UsageError} naming the first that is wrong. */
export function requireParams({ id, params: known }: Operation, params: object): void {
  const names = Object.keys(known);
  requireKnown(params, { kind: 'parameter', of: id, names }, (name) => hintOf(name, id));
  requireGiven(
    id,
    params,
    names.filter((name) => known[name]),
  );
}

/** Requires parameters that are not empty. @throws {UsageError} naming the first that is. */
export function requireGiven(method: string, params: object, required: readonly string[]): void {
  const given = params as Record<string, unknown>;
  const missing = required.find((name) => (given[name] ?? '') === '');
  if (missing === undefined) return;
  throw new UsageError(`\`${missing}\` is missing: ${method} needs ${required.join(', ')}. Nothing was sent.`);
}

function hintOf(name: string, id: string): string | undefined {
  if (name === 'adminAccountId') return 'The client fills it in.';
  return callOptionNames.includes(name) ? `It is a call option: ${id}(params, { ${name} }).` : undefined;
}
