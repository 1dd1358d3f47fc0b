import { expect, test } from 'vitest';
import { fill } from '../../src/run/fill.ts';

test('a text that is one name becomes the value itself, whatever its type', () => {
  expect(fill({ a: ['<count>'] }, { count: 3 })).toEqual({ a: [3] });
});

test('names inside a text become texts', () => {
  expect(fill('Bearer <token>x', { token: 'abc' })).toBe('Bearer abcx');
});

test('a name that nobody saved is an error that says what there is', () => {
  expect(() => fill('<memebr>', { member: 1 })).toThrow('<memebr> is not known here; known are member');
});
