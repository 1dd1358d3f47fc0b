import { readFileSync } from 'node:fs';
import { operations } from '../../src/generated/spec.ts';
import type { OperationName } from '../../src/wire/operation.ts';

const document = JSON.parse(readFileSync(new URL('../../../../spec/dist/openapi.json', import.meta.url), 'utf8'));

/** A fresh copy of the spec's first example of an operation's response. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export function exampleAnswer(name: OperationName): any {
  const { path, method } = operations[name];
  const { examples } = document.paths[path][method.toLowerCase()].responses['200'].content['application/json'];
  const [{ $ref }] = Object.values<{ $ref: string }>(examples) as [{ $ref: string }];
  return structuredClone(document.components.examples[$ref.slice($ref.lastIndexOf('/') + 1)].value);
}
