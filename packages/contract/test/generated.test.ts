import { describe, test } from 'vitest';
import { generatedCases } from '../src/generate/index.ts';
import { operations } from '../src/spec/operations.ts';
import { playCase } from './support/playCase.ts';

describe.each(operations.map((operation) => ({ id: operation.id, cases: generatedCases(operation) })))(
  '$id',
  ({ cases }) => {
    const runs = cases.flatMap((theCase) => theCase.forms.map((form) => ({ theCase, form, title: theCase.title })));
    test.concurrent.for(runs)('$title ($form)', ({ theCase, form }) => playCase(theCase, form));
  },
);
