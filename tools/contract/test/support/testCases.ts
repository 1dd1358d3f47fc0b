import type { MockOptions } from '@b2-partner/mock';
import { test } from 'vitest';
import type { Case } from '../../src/cases/case.ts';
import { playCase } from './playCase.ts';

/** One test per case and form, side by side: each has a mock of its own. */
export function testCases(cases: readonly Case[], extra: MockOptions = {}): void {
  for (const theCase of cases) {
    for (const form of theCase.forms) {
      test.concurrent(`${theCase.title} (${form})`, () => playCase(theCase, form, extra));
    }
  }
}
