import { describe, expect, it } from 'vitest';
import { fieldsOf, flatten } from '../../src/reference/fields.ts';

const schema = {
  type: 'object',
  required: ['size'],
  properties: {
    size: { type: 'integer', minimum: 1, maximum: 9, default: 3, 'x-b2-violation-code': 'out_of_range' },
    kind: { anyOf: [{ type: 'string', enum: ['A'], 'x-enumDescriptions': { A: 'The first.' } }, { type: 'string' }] },
    inner: { type: 'object', properties: { key: { type: 'string', 'x-b2-secret': true } } },
  },
};
const [size, kind, inner] = fieldsOf(schema, 'request', true);

describe('fieldsOf', () => {
  it('says limits in words, and the code of a value beyond them', () => {
    expect(size).toMatchObject({
      limits: ['1 to 9'],
      defaultValue: '3',
      violationCode: 'out_of_range',
      required: true,
    });
  });

  it('falls back to the general code where the spec names none', () => {
    expect(kind?.violationCode).toBe('bad_request');
  });

  it('tells an enum that may grow from one that may not', () => {
    expect(kind).toMatchObject({ open: true, values: [{ value: 'A', meaning: 'The first.' }] });
  });

  it('gives every field below an anchor of its own', () => {
    expect(flatten(inner as never).map(({ anchor }) => anchor)).toEqual(['request-inner', 'request-inner-key']);
  });

  it('marks secrets', () => {
    expect(inner?.children[0]?.secret).toBe(true);
  });

  it('names no violation code in responses', () => {
    expect(fieldsOf(schema, 'answer')[0]?.violationCode).toBeUndefined();
  });
});
