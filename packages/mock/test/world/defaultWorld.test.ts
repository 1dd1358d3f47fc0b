import { expect, test } from 'vitest';
import { exampleRequests } from '../../src/generated/spec.ts';
import { partnerOf } from '../support/partner.ts';

test.each([
  ['b2_eject_group_member', exampleRequests.ejectGroupMember],
  ['bz_delete_computer', exampleRequests.deleteComputer],
] as const)('the request that the spec shows of %s succeeds as it stands', async (name, request) => {
  const partner = await partnerOf();

  expect((await partner.post(name, request)).status).toBe(200);
  // What was there once is gone.
  expect((await partner.post(name, request)).status).toBe(401);
});
