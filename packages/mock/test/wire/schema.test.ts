import { expect, test } from 'vitest';
import { worldSchema } from '../../src/generated/worldSchema.ts';
import { operationTable } from '../../src/wire/operationTable.ts';
import { type Schema, violation } from '../../src/wire/schema.ts';
import { partnerOf } from '../support/partner.ts';

/** Every schema with a pattern, wherever it stands, with where that is. */
function patterned(schema: Schema, path: string): [string, Schema][] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    patterned(property, `${path}.${name}`),
  );
  const items = schema.items ? patterned(schema.items, `${path}[]`) : [];
  return [...(schema.pattern === undefined ? [] : [[path, schema] as [string, Schema]]), ...inner, ...items];
}

const all = [
  ...[...operationTable.values()].flatMap(({ id, fields }) => patterned({ properties: fields }, id)),
  ...patterned(worldSchema as Schema, 'world'),
];

test.each(all)('%s shows an example to whoever breaks its pattern, and no regular expression', (_path, schema) => {
  const message = violation(schema, 'Not @ right', 'field') as string;
  const [, example] = /^field "Not @ right" is not valid: expected something like "(.*)"$/.exec(message) ?? [];
  expect(example, message).toBeDefined();
  expect(violation(schema, example, 'field')).toBeUndefined();
  expect(message).not.toContain(schema.pattern);
});

test.each([
  ['NUL', 'a\u0000@b.example'],
  ['half a surrogate pair', 'a\ud800@b.example'],
  ['the other half', '\udc00a@b.example'],
  ['an escape', 'a\u001b[31m@b.example'],
  ['a line break', 'a@b.example\r\n'],
  ['a control character of Latin-1', 'a\u0085@b.example'],
])('an email with %s is no email', async (_what, email) => {
  const { post, mock } = await partnerOf();
  expect((await post('b2_create_group_member', { groupId: '10101', memberEmail: email })).body).toMatchObject({
    status: 401,
    code: 'invalid_email',
  });
  expect((await post('b2_reserve_trial_create_account', { email, term: 7, storage: 1 })).body.code).toBe('bad_request');
  const { groupMembers } = (await post('b2_list_group_members', { groupId: '10102' })).body;
  const eject = { groupId: '10102', memberAccountId: groupMembers[0].accountId, email };
  expect((await post('b2_eject_group_member', eject)).body.code).toBe('invalid_email');
  expect(mock.snapshot().events).toEqual([]);
});

test('an email with letters of any script, or with emoji, is one', async () => {
  const { post } = await partnerOf();
  const memberEmail = 'ünï😀@exämple.example';
  expect((await post('b2_create_group_member', { groupId: '10101', memberEmail })).body.groupMember.email).toBe(
    memberEmail,
  );
});
