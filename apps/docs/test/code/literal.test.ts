import { describe, expect, it } from 'vitest';
import { shellQuoted } from '../../src/samples/curlSample.ts';
import { literal } from '../../src/samples/literal.ts';

describe('literal', () => {
  it.each([
    { given: {}, want: '{}' },
    { given: { a: "it's", b: null, c: [1, true] }, want: "{ a: 'it\\'s', b: null, c: [1, true] }" },
    { given: { a: 'say "x"' }, want: '{ a: \'say "x"\' }' },
  ])('writes $want', ({ given, want }) => {
    expect(literal(given)).toBe(want);
  });

  it('breaks what is too long for a line', () => {
    const long = 'x'.repeat(40);
    expect(literal({ a: long, b: long })).toBe(`{\n  a: '${long}',\n  b: '${long}',\n}`);
  });
});

describe('shellQuoted', () => {
  it('keeps a quote inside quotes', () => {
    expect(shellQuoted("it's")).toBe(`'it'\\''s'`);
  });
});
