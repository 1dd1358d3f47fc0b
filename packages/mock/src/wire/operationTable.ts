import { type OperationId, operations } from '../generated/spec.ts';
import type { ErrorCode } from './rejection.ts';
import type { Schema } from './schema.ts';

export type { OperationId };

export interface Field extends Schema {
  readonly default?: unknown;
  /** A lower maximum that is met, too: what a quirk puts in force. */
  readonly lowerMaximum?: number;
  /** The code of a value outside the schema; `bad_request` where absent. */
  readonly code?: ErrorCode;
}

export interface Operation {
  readonly id: OperationId;
  readonly path: string;
  readonly suite: 'authorize' | 'groups' | 'backup';
  readonly changesState: boolean;
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
}

/** The API's name of an operation: the last part of its path. */
const apiName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The operations of the spec, by id. */
export const operationTable: ReadonlyMap<string, Operation> = new Map(
  Object.entries(operations).map(([id, operation]) => [id, { id: id as OperationId, ...operation } as Operation]),
);

/** The id of an operation by any of its names: `createGroupMember`, `createGroupMemberGet`, `b2_create_group_member`. */
export function operationNamed(name: string): OperationId | undefined {
  for (const { id, path } of operationTable.values()) {
    if (name === id || name === `${id}Get` || name === `${id}Post` || name === apiName(path)) return id;
  }
  return undefined;
}
