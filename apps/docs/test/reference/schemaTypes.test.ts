import { describe, expect, it } from 'vitest';
import { objectBelow, typeInWords } from '../../src/reference/schemaTypes.ts';

describe('typeInWords', () => {
  it.each([
    { given: { type: 'string' }, want: 'string' },
    { given: { type: ['string', 'null'] }, want: 'string or null' },
    { given: { anyOf: [{ type: 'string' }, { type: 'null' }] }, want: 'string or null' },
    { given: { anyOf: [{ type: 'string', enum: ['A'] }, { type: 'string' }] }, want: 'string' },
    { given: { type: 'array', items: { type: 'object' } }, want: 'array of objects' },
  ])('says "$want"', ({ given, want }) => {
    expect(typeInWords(given)).toBe(want);
  });
});

describe('objectBelow', () => {
  it('looks through arrays and through the null beside an object', () => {
    const object = { type: 'object', properties: { a: { type: 'string' } } };
    expect(objectBelow({ type: 'array', items: { anyOf: [object, { type: 'null' }] } })).toEqual(object);
  });

  it('finds nothing below a string', () => {
    expect(objectBelow({ type: 'string' })).toBeUndefined();
  });
});
