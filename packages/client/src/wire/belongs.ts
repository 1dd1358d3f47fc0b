import { isObject } from './isObject.ts';
import type { Operation } from './operation.ts';
import { sameForm } from './sameForm.ts';

/**
 * The field by which a response names something else than its request: on a connection that is one response behind, it
 * belongs to another call. `undefined` when there is none; a field that is missing says nothing.
 */
export function mismatch({ repeats = {} }: Operation, sent: object, data: object): string | undefined {
  for (const [parameter, paths] of Object.entries(repeats)) {
    const wanted = (sent as Record<string, unknown>)[parameter];
    if (wanted === undefined || wanted === null) continue;
    const form = sameForm(wanted);
    const isWanted = (value: unknown) => value === wanted || sameForm(value) === form;
    const wrong = paths.find((path) => !every(data, path.split('.'), isWanted));
    if (wrong) return wrong;
  }
  return undefined;
}

/** What a response to these parameters would at least say. */
export function repeatedFields({ repeats = {} }: Operation, sent: object): Record<string, unknown> {
  const values = Object.entries(repeats).map(([parameter, [name]]) => [
    name,
    (sent as Record<string, unknown>)[parameter],
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}

/** Whether all that stands at a path passes; an array on the way stands for its items. */
function every(value: unknown, path: readonly string[], passes: (value: unknown) => boolean, depth = 0): boolean {
  if (value === undefined || value === null) return true;
  // Arrays in arrays may be nested deeper than the stack, and turning an object into a text may throw.
  if (Array.isArray(value)) return value.every((item) => isObject(item) && every(item, path, passes, depth));
  const name = path[depth];
  if (name === undefined) return !isObject(value) && passes(value);
  return every((value as Record<string, unknown>)[name], path, passes, depth + 1);
}
