import type { OperationName } from './operation.ts';
import { sameForm } from './sameForm.ts';

// What a response repeats of its request: the parameter, and where it is repeated.
const repeated: Partial<Record<OperationName, readonly (readonly [parameter: string, ...path: string[]])[]>> = {
  listGroups: [
    ['adminAccountId', 'accountId'],
    ['groupName', 'groups', 'groupName'],
  ],
  listGroupMembers: [
    ['groupId', 'groupId'],
    ['groupId', 'groupMembers', 'groupId'],
  ],
  createGroupMember: [
    ['memberEmail', 'groupMember', 'email'],
    ['groupId', 'groupMember', 'groupId'],
  ],
  ejectGroupMember: [
    ['memberAccountId', 'accountId'],
    ['groupId', 'groupId'],
    ['email', 'email'],
  ],
  reserveTrialCreateAccount: [['email', 'email']],
  deleteComputer: [['computerId', 'computerId']],
};

/**
 * The field by which a response names something else than its request: on a connection that is one response behind, it
 * belongs to another call. `undefined` when there is none; a field that is missing says nothing.
 */
export function mismatch(operation: OperationName, sent: object, data: object): string | undefined {
  for (const [parameter, ...path] of repeated[operation] ?? []) {
    const wanted = (sent as Record<string, unknown>)[parameter];
    if (wanted === undefined || wanted === null) continue;
    if (!valuesAt(data, path).every((value) => sameForm(value) === sameForm(wanted))) return path.join('.');
  }
  return undefined;
}

/** What a response to these parameters would at least say. */
export function repeatedFields(operation: OperationName, sent: object): Record<string, unknown> {
  const fields = (repeated[operation] ?? []).filter(({ length }) => length === 2);
  const values = fields.map(([parameter, name]) => [name, (sent as Record<string, unknown>)[parameter]]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}

function valuesAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, name === undefined ? [] : [name, ...rest]));
  return name === undefined ? [value] : valuesAt((value as Record<string, unknown>)[name], rest);
}
