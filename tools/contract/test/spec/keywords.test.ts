import { expect, test } from 'vitest';
import { brokenKeywords } from '../../src/spec/keywords.ts';
import { operationOf } from '../../src/spec/operations.ts';
import { flatten } from '../../src/spec/schema.ts';

const { maxGroupCount = {} } = operationOf('listGroups').fields;
const { region = {}, memberEmail = {} } = operationOf('createGroupMember').fields;

test.each([
  { schema: maxGroupCount, value: 1, want: [] },
  { schema: maxGroupCount, value: 0, want: ['minimum'] },
  { schema: maxGroupCount, value: 100.5, want: ['type', 'maximum'] },
  { schema: maxGroupCount, value: 'x', want: ['type'] },
  { schema: memberEmail, value: '?', want: ['pattern'] },
  { schema: region, value: null, want: [] },
  { schema: region, value: '?', want: ['enum', 'type', 'anyOf'] },
  { schema: region, value: 5, want: ['type', 'enum', 'type', 'anyOf'] },
])('$value breaks $want', ({ schema, value, want }) => {
  expect(brokenKeywords(schema, value)).toEqual(want);
});

test('of a chain of references, the outermost word wins', () => {
  expect(flatten(memberEmail)['x-b2-violation-code']).toBe('invalid_email');
  expect(flatten(memberEmail).pattern).toContain('@');
});
