import { errorCodes } from '@b2-partner/spec/operations';
import type { ErrorCode } from '@b2-partner/spec/types';
import { expect, test } from 'vitest';
import { type OperationName, PartnerApiError } from '../../../src/index.ts';

function textOf(operation: OperationName, code: ErrorCode, attempts = 1): string {
  const { status } = errorCodes[code];
  return new PartnerApiError({ operation, attempts }, { status, code, message: 'the reason' }).message;
}

test.each<[OperationName, ErrorCode, RegExp, RegExp]>([
  ['createGroupMember', 'invalid_email', /Use an email that has no Backblaze account/, /creation|lost|list/],
  ['ejectGroupMember', 'invalid_email', /new email.*or omit it/, /single sign-on/],
  ['listGroups', 'out_of_range', /within the documented limits/, /100|member/],
  ['listGroupMembers', 'out_of_range', /Some accounts reject more than 100/, /Groups/],
  ['authorizeAccount', 'unauthorized', /Check the key ID and the key/, /adminAccountId/],
  ['listGroups', 'unauthorized', /master application key/, /adminAccountId/],
  ['listGroups', 'bad_request', /Fix the named field\./, /message|array/],
  ['reserveTrialCreateAccount', 'bad_request', /an email that has an account/, /message/],
])('the remedy of a rejection fits: %s, %s', (operation, code, want, unwanted) => {
  const text = textOf(operation, code).replace(/See https.*/, '');

  expect(text).toMatch(want);
  expect(text).not.toMatch(unwanted);
});

test('an error behind retries says how many attempts there were', () => {
  expect(textOf('listGroups', 'service_unavailable', 5)).toMatch(
    /^listGroups failed with 503 service_unavailable, in 5 attempts: the reason\./,
  );
});
