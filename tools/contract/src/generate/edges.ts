import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { flatten, isNullable, quirksOf, type Schema } from '../spec/schema.ts';
import { goodParams, makeCase } from './make.ts';

/** The outermost values that a field takes: limits, every name of an enum, null. */
function edgeValues(schema: Schema): unknown[] {
  const { minimum, maximum, enum: names = [], anyOf = [] } = flatten(schema);
  const own = [minimum, maximum, ...names].filter((value) => value !== undefined);
  return [...own, ...anyOf.flatMap(edgeValues), ...(isNullable(schema) ? [null] : [])];
}

/** Values on the very edge of a field's schema are taken. */
export function edgeCases(operation: Operation): Case[] {
  return Object.entries(operation.fields).flatMap(([name, schema]) =>
    [...new Set(edgeValues(schema))].map((value) => {
      const params = { ...goodParams(operation), [name]: value };
      return makeCase(operation, `takes ${name} ${JSON.stringify(value)}`, { params }, { notWith: quirksOf(schema) });
    }),
  );
}
