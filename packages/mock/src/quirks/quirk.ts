import type { Operation, OperationId } from '../wire/operationTable.ts';

// biome-ignore lint/suspicious/noExplicitAny: quirks reshape responses of every operation
export type Json = any;

/** One way in which sources disagree with the canonical form. */
export interface Quirk {
  /** The calls that it can apply to; absent: all. */
  readonly calls?: readonly OperationId[];
  /** The body may be an array of objects: the call is made for each of them. */
  readonly arrays?: true;
  /** The call takes only GET. */
  readonly onlyGet?: true;
  /** What the operation's parameters must be instead. */
  operation?(operation: Operation): Operation;
  /** Takes parameters in the other form. */
  params?(params: Record<string, unknown>): void;
  /** The response in the other form; may change what it gets. */
  answer?(id: OperationId, answer: Json): Json;
}

/** Visits every object inside a value and then itself, so that what a visit adds is not visited. */
export function eachObject(value: Json, visit: (object: Record<string, Json>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) eachObject(inner, visit);
  if (!Array.isArray(value)) visit(value);
}

/** The operation with the lower maximum that the spec knows of for one of its parameters. */
export function withLowerMaximum(operation: Operation, name: string): Operation {
  const { [name]: field } = operation.fields;
  if (field?.lowerMaximum === undefined) return operation;
  return { ...operation, fields: { ...operation.fields, [name]: { ...field, maximum: field.lowerMaximum } } };
}
