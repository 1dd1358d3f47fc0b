import { operations } from '../generated/spec.ts';
import type { ErrorCode } from './rejection.ts';
import type { Schema } from './schema.ts';

export type OperationId = keyof typeof operations;

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

/** The operations of the spec, by id. */
export const operationTable: ReadonlyMap<string, Operation> = new Map(
  Object.entries(operations).map(([id, operation]) => [id, { id: id as OperationId, ...operation } as Operation]),
);
