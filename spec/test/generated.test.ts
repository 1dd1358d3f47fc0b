import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  errorCodes,
  errorMeanings,
  errorRemedies,
  operations,
  tokenLifetimeSeconds,
} from '../src/generated/operations.ts';

const bundle = JSON.parse(readFileSync(new URL('../dist/openapi.json', import.meta.url), 'utf8'));

test('the operation table has both forms of every path of the spec', () => {
  const described = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
  const paths = Object.keys(bundle.paths).flatMap((path) => [`POST ${path}`, `GET ${path}`]);

  expect(described.sort()).toEqual(paths.sort());
  for (const [id, operation] of Object.entries(operations)) expect(operation.id).toBe(id);
});

test('the calls that must not be replayed are those that change something', () => {
  const never = Object.values(operations).filter(({ replay }) => replay === 'never');

  expect(new Set(never.map(({ apiName }) => apiName))).toEqual(
    new Set([
      'b2_create_group_member',
      'b2_eject_group_member',
      'b2_reserve_trial_create_account',
      'bz_delete_computer',
    ]),
  );
});

test('the calls that hand out secrets name the fields', () => {
  expect(operations.createGroupMember.secretFields).toEqual(['applicationKey']);
  expect(operations.reserveTrialCreateAccount.secretFields).toEqual(['applicationKey']);
  expect(operations.authorizeAccount.secretFields).toEqual(['authorizationToken']);
  expect(operations.listGroups.secretFields).toEqual([]);
});

test('a list knows its page sizes', () => {
  expect(operations.listGroupMembers.pagination).toEqual({
    ...bundle.paths['/b2api/v3/b2_list_group_members'].post['x-b2-pagination'],
    defaultSize: bundle.components.schemas.MaxMemberCount.default,
    maximumSize: bundle.components.schemas.MaxMemberCount.maximum,
  });
});

test('every code of an operation is in the registry, with texts', () => {
  for (const { errorCodes: codes } of Object.values(operations)) {
    for (const code of codes) expect(['operation', 'address']).toContain(errorCodes[code].scope);
  }
  for (const texts of [errorMeanings, errorRemedies]) {
    expect(Object.keys(texts)).toEqual(Object.keys(bundle.components['x-b2-error-codes']));
  }
  expect(tokenLifetimeSeconds).toBe(bundle.components['x-b2-limits'].tokenLifetimeSeconds.value);
});

test('every field of the types carries its text, its limits and its default, also where it refers to a schema', () => {
  const types = readFileSync(new URL('../src/generated/types.ts', import.meta.url), 'utf8');
  const schemas = types.slice(
    types.indexOf('export interface GroupsApiInfo'),
    types.indexOf('export interface components'),
  );
  const bare = schemas.match(/(?<!\*\/\n)^ {4}\w+\??: .*$/gm);

  expect(schemas).toContain('export interface CreateGroupMemberRequest');
  expect(bare ?? []).toEqual([]);
  expect(types).toMatch(/Length of the trial, in days\. Between 7 and 30\.[^/]*\*\/\n {4}term: TrialTerm;/);
  expect(types).toMatch(/Default: 100\.[^/]*\*\/\n {4}maxMemberCount\?: MaxMemberCount;/);
  expect(types).not.toContain('@description');
});
