import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { quirksOf } from '../spec/schema.ts';
import { makeCase } from './make.ts';

/** Each named request example of the spec succeeds; an operation without any succeeds without parameters. */
export function exampleCases(operation: Operation): Case[] {
  const examples = Object.entries(operation.requests);
  if (examples.length === 0) throw new Error(`${operation.id} has no request example in the spec`);
  return examples.map(([name, params]) => {
    const notWith = Object.keys(params).flatMap((field) => quirksOf(operation.fields[field] ?? {}));
    return makeCase(operation, `succeeds with the example ${name}`, { params }, { notWith });
  });
}
