import { expect, test } from 'vitest';
import { printed } from '../src/report.ts';

test('a report without problems gives no advice', () => {
  expect(printed({ title: 'Sizes', lines: ['a 1'], problems: [], advice: 'Shrink it.' })).toBe('Sizes\n  a 1');
});

test('a report with problems ends with what to do about them', () => {
  const text = printed({ title: 'Sizes', lines: ['a 9'], problems: ['a is too large'], advice: 'Shrink it.' });
  expect(text).toBe('Sizes\n  a 9\n\n  ✗ a is too large\n\n  Shrink it.');
});
