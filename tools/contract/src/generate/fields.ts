import type { Case } from '../cases/case.ts';
import { brokenKeywords } from '../spec/keywords.ts';
import type { Form, Operation } from '../spec/operations.ts';
import { flatten, type Schema } from '../spec/schema.ts';
import { goodParams, makeCase } from './make.ts';

/** A text that no pattern and no enum of the spec takes. */
const NONSENSE = '?';

/** Every kind of value that JSON has; those that the field takes are sorted out later. */
const OF_EVERY_TYPE = [NONSENSE, 5, true, null, { nested: true }, ['listed']];

function candidates(schema: Schema): unknown[] {
  const { minimum, maximum } = flatten(schema);
  const beyond = [
    minimum === undefined ? [] : [minimum - 1, minimum + 0.5],
    maximum === undefined ? [] : [maximum + 1],
  ];
  return [...beyond.flat(), ...OF_EVERY_TYPE];
}

/** A query can say only texts, so that just some wrong values can be said there and still be wrong. */
function formsFor(schema: Schema, value: unknown): Form[] {
  const sameInQuery = typeof value === 'string' || (typeof value === 'number' && flatten(schema).type === 'integer');
  return sameInQuery ? ['post', 'get'] : ['post'];
}

function wrongValueCase(operation: Operation, name: string, schema: Schema, value: unknown): Case[] {
  const broken = brokenKeywords(schema, value);
  if (broken.length === 0) return [];
  const code = flatten(schema)['x-b2-violation-code'] ?? 'bad_request';
  const call = {
    params: { ...goodParams(operation), [name]: value },
    expect: {
      code,
      // The message names the field, so that its reader knows what to correct.
      answer: { message: { $pattern: `\\b${name}\\b` } },
      violations: broken.map((keyword) => `params.${name} ${keyword}`),
    },
  };
  const title = `rejects ${name} ${JSON.stringify(value)} with ${code}`;
  return [makeCase(operation, title, call, { forms: formsFor(schema, value) })];
}

function missingCase(operation: Operation, name: string): Case {
  const { [name]: _, ...params } = goodParams(operation);
  const answer = { message: { $pattern: `\\b${name}\\b` } };
  const expect = { code: 'bad_request', answer, violations: ['params required'] };
  return makeCase(operation, `rejects a call without ${name}`, { params, expect });
}

/** A value outside a field's schema is rejected with the field's code; so is a call without a required field. */
export function fieldCases(operation: Operation): Case[] {
  const wrong = Object.entries(operation.fields).flatMap(([name, schema]) =>
    candidates(schema).flatMap((value) => wrongValueCase(operation, name, schema, value)),
  );
  return [...wrong, ...operation.required.map((name) => missingCase(operation, name))];
}
