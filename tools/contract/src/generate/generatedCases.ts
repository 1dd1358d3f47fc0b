import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { accessCases } from './access.ts';
import { bodyCases } from './bodies.ts';
import { edgeCases } from './edges.ts';
import { errorCases } from './errors.ts';
import { exampleCases } from './examples.ts';
import { fieldCases } from './fields.ts';
import { regionCases } from './regions.ts';

/** The cases that follow from the spec alone, for one operation. */
export function generatedCases(operation: Operation): Case[] {
  return [exampleCases, edgeCases, fieldCases, regionCases, bodyCases, accessCases, errorCases].flatMap((generate) =>
    generate(operation),
  );
}
