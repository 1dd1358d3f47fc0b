import { describe, expect, it } from 'vitest';
import { retryInWords } from '../../src/reference/codes.ts';
import { flatten } from '../../src/reference/fields.ts';
import { operations } from '../../src/reference/operations.ts';

const byName = new Map(operations.map((operation) => [operation.apiName, operation]));
const create = byName.get('b2_create_group_member');
const list = byName.get('b2_list_groups');

describe('operations', () => {
  it('shows the canonical form first', () => {
    expect(operations.map(({ id, forms }) => forms[0].operationId === id)).not.toContain(false);
  });

  it('gives both forms the same requests', () => {
    for (const { forms } of operations) expect(forms[1].requests).toEqual(forms[0].requests);
  });

  it('has an anchor for each field, used once on its page', () => {
    for (const { fields, headers, responses } of operations) {
      const shown = [
        ...fields,
        ...headers,
        ...responses.flatMap((response) => [...response.fields, ...response.headers]),
      ];
      const anchors = shown.flatMap(flatten).map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });

  it('puts the codes of the operation itself before the general ones', () => {
    const scopes = create?.codes.map(({ scope }) => scope === 'operation') ?? [];
    expect(scopes).toEqual([...scopes].sort((a, b) => Number(b) - Number(a)));
    expect(scopes[0]).toBe(true);
  });

  it('knows what carries a list from page to page', () => {
    expect(list?.pagination).toMatchObject({ items: 'groups', next: 'nextGroupId' });
  });
});

describe('retryInWords', () => {
  const fault = create?.codes.find(({ code }) => code === 'internal_error') as never;

  it('says no where a creation may have taken effect', () => {
    expect(retryInWords(fault, 'never')).toMatch(/^No/);
  });

  it('says yes where the call only reads', () => {
    expect(retryInWords(fault, 'safe')).toMatch(/^Yes/);
  });
});
