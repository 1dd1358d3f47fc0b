import { expect, test } from 'vitest';
import { differences } from '../../src/run/match.ts';

const same = { given: 'holds' };

test.each([
  { what: 'a response with more fields', expected: { a: 1 }, actual: { a: 1, b: 2 } },
  { what: 'a list described by its length and some items', expected: { length: 2, 1: 'y' }, actual: ['x', 'y'] },
  { what: 'an absent field', expected: { a: { $absent: true } }, actual: {} },
  { what: 'a text that matches', expected: { $pattern: '^x' }, actual: 'xy' },
  { what: 'another value', expected: { $not: 'x' }, actual: 'y' },
  { what: 'null', expected: null, actual: null },
  { what: 'nothing in particular', expected: {}, actual: same },
])('$what is as expected', ({ expected, actual }) => {
  expect(differences(expected, actual)).toEqual([]);
});

test.each([
  { expected: { a: 1 }, actual: { a: '1' }, said: '/a is "1", not 1' },
  { expected: { a: { b: null } }, actual: { a: {} }, said: '/a/b is nothing, not null' },
  { expected: [{ a: 1 }], actual: [{ a: 1 }, { a: 2 }], said: ' has 2 items, not 1' },
  { expected: { l: [] }, actual: { l: {} }, said: '/l is {}, not a list' },
  { expected: { a: 1 }, actual: null, said: ' is null, not an object' },
  { expected: { a: {} }, actual: {}, said: '/a is nothing, not an object' },
  { expected: { a: { $absent: true } }, actual: { a: null }, said: '/a is null, but must be absent' },
  { expected: { $pattern: '^x' }, actual: 'yx', said: ' is "yx", which does not match ^x' },
  { expected: { $pattern: '1' }, actual: 1, said: ' is 1, which does not match 1' },
  { expected: { $not: { a: 1 } }, actual: { a: 1, b: 2 }, said: ' must not be {"a":1,"b":2}' },
])('"$said" is the difference between $actual and $expected', ({ expected, actual, said }) => {
  expect(differences(expected, actual)).toEqual([said]);
});
