import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/reference/codes.ts';
import { flatten } from '../../src/reference/fields.ts';
import { operations } from '../../src/reference/operations.ts';
import { referenceEntries } from '../../src/search/entries.ts';
import { match } from '../../src/search/match.ts';

const first = (query: string) => match(referenceEntries, query)[0];

describe('search', () => {
  it.each(errorCodes.map(({ code }) => code))('%s hits its entry first', (code) => {
    expect(first(code)?.address).toBe(`/errors/#${code}`);
  });

  it('every operation is found by both of its names', () => {
    for (const { apiName, id } of operations) {
      expect(first(apiName)?.address).toBe(`/reference/${apiName}/`);
      expect(first(id)?.address).toBe(`/reference/${apiName}/`);
    }
  });

  it('every field hits a place that explains it first', () => {
    const names = operations.flatMap(({ fields, success }) => [...fields, ...success.fields].flatMap(flatten));
    for (const { name } of names) expect(first(name)).toMatchObject({ name, kind: 'field' });
  });

  it('forgives case, spaces and hyphens', () => {
    expect(first('Invalid group-id')?.name).toBe('invalid_group_id');
  });

  it('finds nothing for nothing', () => {
    expect(match(referenceEntries, ' ')).toEqual([]);
    expect(match(referenceEntries, 'zzz')).toEqual([]);
  });
});
