import { expect, test } from 'vitest';
import { formsDiffer, outcomeOf, told } from '../src/outcome.ts';

const refused = (status: number, code: string) => outcomeOf(status, { status, code, message: 'no' });

test.each([
  { given: 'two successes', first: outcomeOf(200, {}), second: outcomeOf(200, { code: 'x' }), want: [] },
  {
    given: 'the same rejection',
    first: refused(401, 'invalid_group_id'),
    second: refused(401, 'invalid_group_id'),
    want: [],
  },
  {
    given: 'a second form that is rejected',
    first: outcomeOf(200, {}),
    second: refused(400, 'bad_request'),
    want: ['must be 200, as in the other form; found 400 bad_request'],
  },
  {
    given: 'a first form that alone is rejected',
    first: refused(401, 'invalid_group_id'),
    second: outcomeOf(200, {}),
    want: ['must be 401 invalid_group_id, as in the other form; found 200'],
  },
  {
    given: 'two rejections of one status',
    first: refused(401, 'invalid_group_id'),
    second: refused(401, 'unauthorized'),
    want: ['must be 401 invalid_group_id, as in the other form; found 401 unauthorized'],
  },
  {
    given: 'a code that the description does not know, which it does not repeat',
    first: refused(401, 'unauthorized'),
    second: refused(401, 'someone@partner.example'),
    want: ['must be 401 unauthorized, as in the other form; found 401'],
  },
  // Both ways round: a form that failed for the moment says nothing of the call.
  ...[
    outcomeOf(408, null),
    refused(429, 'too_many_requests'),
    outcomeOf(500, null),
    outcomeOf(502, '<html>'),
    outcomeOf(503, '<html>'),
    refused(401, 'expired_auth_token'),
    refused(401, 'bad_auth_token'),
  ].flatMap((passing) => [
    { given: `${told(passing)} first`, first: passing, second: outcomeOf(200, {}), want: [] },
    { given: `${told(passing)} second`, first: outcomeOf(200, {}), second: passing, want: [] },
  ]),
])('the forms of a call are compared: $given', ({ first, second, want }) => {
  expect(formsDiffer(first, second).map(({ rule, found }) => `${rule}; found ${found}`)).toEqual(want);
});
