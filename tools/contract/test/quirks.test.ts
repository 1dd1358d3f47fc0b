import { quirkNames } from '@b2-partner/mock';
import { describe, expect, test } from 'vitest';
import { readCases } from '../src/cases/files.ts';
import { testCases } from './support/testCases.ts';

const cases = readCases('quirks');

describe('each quirk shows as exactly the violations that it brings', () => testCases(cases));

test('every quirk of the mock has a case', () => {
  const covered = cases.flatMap(({ given }) => (given.mock.quirks as string[]).map((quirk) => quirk.split(':')[0]));
  const known = quirkNames.filter((name) => name !== 'all');
  expect([...new Set(covered)].sort()).toEqual(known.sort());
});
