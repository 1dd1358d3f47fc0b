import { expect, test } from 'vitest';
import { readCases } from '../../src/cases/files.ts';
import { errorCodesOf } from '../../src/generate/errors.ts';
import { operations } from '../../src/spec/operations.ts';

const rules = readCases('rules');

test('no two cases make the same claim about the same API', () => {
  const claims = rules.map(({ source, title }) => `${source.split('/').slice(0, -1).join('/')}: ${title}`);
  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
});

test('every rule of an operation lies in the folder of its API', () => {
  for (const { source, given, calls } of rules) {
    const [, folder] = source.split('/');
    const names = [...given.calls, ...calls].map(
      ({ operation }) => operations.find(({ id }) => id === operation)?.apiName,
    );
    // What authorizing gives shows in the calls after it.
    if (folder !== 'addresses' && folder !== 'b2_authorize_account') expect(names, source).toContain(folder);
  }
});

test.each(operations.map((operation) => ({ id: operation.id, operation })))(
  '$id has a case for each of its own codes',
  ({ operation }) => {
    const own = errorCodesOf(operation).filter((code) => code.startsWith('invalid_') || code === 'too_many_members');
    const expected = rules.flatMap(({ calls }) => calls.filter((call) => call.operation === operation.id));
    const codes = new Set(expected.map(({ expect: { code } }) => code));
    // A region and an email can only be wrong in form, which the generated cases try, or taken, which has cases here.
    expect(own.filter((code) => !codes.has(code) && code !== 'invalid_region')).toEqual([]);
  },
);
