import { describe } from 'vitest';
import { generatedCases } from '../src/generate/generatedCases.ts';
import { operations } from '../src/spec/operations.ts';
import { testCases } from './support/testCases.ts';

for (const operation of operations) {
  describe(operation.id, () => testCases(generatedCases(operation)));
}
