import { expect, test } from 'vitest';
import { readViolations, showViolation } from '../../src/prism/violation.ts';

const violation = { location: ['request', 'body', 'a'], severity: 'Error', code: 'type', message: 'must be a},{b' };

test('no header is no violation', () => {
  expect(readViolations(null)).toEqual([]);
});

test('a violation is shown by place and keyword, or by its message when it has no keyword', () => {
  expect(readViolations(JSON.stringify([violation])).map(showViolation)).toEqual(['request.body.a type']);
  expect(showViolation({ location: ['request'], message: 'Selected route not found' })).toBe(
    'request Selected route not found',
  );
});

test('of a list that Prism cut off, the whole ones are read', () => {
  const cut = `Too many violations! ${JSON.stringify([violation, violation, violation]).slice(0, -20)}`;
  expect(readViolations(cut)).toHaveLength(2);
});
