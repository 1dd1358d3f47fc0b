import { describe, expect, test } from 'vitest';
import { operations } from '../document.js';
import { bundle, read } from './bundle.ts';

const document = bundle();

describe('the bundle', () => {
  test("holds the seed's response exactly as its file has it", () => {
    const { examples } = document.paths['/b2api/v3/b2_list_groups'].post.responses['200'].content['application/json'];

    expect(examples.seed).toEqual({ $ref: '#/components/examples/seed' });
    expect(document.components.examples.seed.value).toEqual(read('examples/b2_list_groups/seed-response.json'));
  });

  test('describes the eight operations in both forms under the names of the API', () => {
    expect(operations(document).map(({ operation }) => operation.operationId)).toEqual([
      'authorizeAccountPost',
      'authorizeAccount',
      'listGroups',
      'listGroupsGet',
      'listGroupMembers',
      'listGroupMembersGet',
      'createGroupMember',
      'createGroupMemberGet',
      'ejectGroupMember',
      'ejectGroupMemberGet',
      'reserveTrialCreateAccount',
      'reserveTrialCreateAccountGet',
      'listComputers',
      'listComputersGet',
      'deleteComputer',
      'deleteComputerGet',
    ]);
  });

  test('gives the error code its values and meanings from the registry', () => {
    const { ErrorCode } = document.components.schemas;

    expect(ErrorCode.enum).toEqual(Object.keys(document.components['x-b2-error-codes']));
    expect(Object.keys(ErrorCode['x-enumDescriptions'])).toEqual(ErrorCode.enum);
  });

  test('gives every query parameter a description and an example', () => {
    const parameters = operations(document).flatMap(({ operation }) => operation.parameters ?? []);

    expect(parameters.filter(({ description, example }) => !description || example === undefined)).toEqual([]);
    expect(parameters.length).toBeGreaterThan(20);
  });

  test('says in prose how to test expired tokens, as its data say it', () => {
    const { header, value } = document['x-b2-test-mode'];

    expect(document.info.description).toContain(`\`${header}: ${value}\``);
  });

  test('refers to nothing outside itself', () => {
    const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];

    expect(references.filter((reference) => !reference.startsWith('"$ref":"#/'))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('externalValue');
  });
});
