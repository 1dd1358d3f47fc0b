import { isObject } from './isObject.ts';
import type { OperationName } from './operation.ts';
import { sameForm } from './sameForm.ts';

// What a response repeats of its request: the parameter, and where it is repeated.
const repeated: Partial<Record<OperationName, readonly (readonly [parameter: string, path: readonly string[]])[]>> = {
  listGroups: [
    ['adminAccountId', ['accountId']],
    ['groupName', ['groups', 'groupName']],
  ],
  listGroupMembers: [
    ['groupId', ['groupId']],
    ['groupId', ['groupMembers', 'groupId']],
  ],
  createGroupMember: [
    ['memberEmail', ['groupMember', 'email']],
    ['groupId', ['groupMember', 'groupId']],
  ],
  ejectGroupMember: [
    ['memberAccountId', ['accountId']],
    ['groupId', ['groupId']],
    ['email', ['email']],
  ],
  reserveTrialCreateAccount: [['email', ['email']]],
  deleteComputer: [['computerId', ['computerId']]],
};

/**
 * The field by which a response names something else than its request: on a connection that is one response behind, it
 * belongs to another call. `undefined` when there is none; a field that is missing says nothing.
 */
export function mismatch(operation: OperationName, sent: object, data: object): string | undefined {
  for (const [parameter, path] of repeated[operation] ?? []) {
    const wanted = (sent as Record<string, unknown>)[parameter];
    if (wanted === undefined || wanted === null) continue;
    const form = sameForm(wanted);
    const isWanted = (value: unknown) => value === wanted || sameForm(value) === form;
    if (!every(data, path, isWanted)) return path.join('.');
  }
  return undefined;
}

/** What a response to these parameters would at least say. */
export function repeatedFields(operation: OperationName, sent: object): Record<string, unknown> {
  const fields = (repeated[operation] ?? []).filter(([, path]) => path.length === 1);
  const values = fields.map(([parameter, [name]]) => [name, (sent as Record<string, unknown>)[parameter]]);
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
