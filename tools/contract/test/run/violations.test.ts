import { expect, test } from 'vitest';
import { expectedViolations } from '../../src/run/violations.ts';

test('a parameter is looked for in the body of a POST and, in lower case, in the query of a GET', () => {
  const named = ['params.maxGroupCount maximum', 'params required', 'request 401', 'response.body type'];
  const others = ['request 401', 'response.body type'];
  expect(expectedViolations(named, 'post')).toEqual([
    'request.body.maxGroupCount maximum',
    'request.body required',
    ...others,
  ]);
  expect(expectedViolations(named, 'get')).toEqual([
    'request.query.maxgroupcount maximum',
    'request.query required',
    ...others,
  ]);
});
