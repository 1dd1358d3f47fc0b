import { describe, expect, test } from 'vitest';
import { partnerOf } from '../support/partner.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each([false, true])('what the service merely tolerates, strict: %s', (strict) => {
  const expected = strict ? { status: 400, code: 'bad_request' } : { groups: expect.any(Array) };

  test.each([
    ['no adminAccountId', { adminAccountId: undefined }, {}],
    ['a form content type', {}, form],
    ['an unknown field', { groupname: 'x' }, {}],
  ])('%s', async (_what, body, headers) => {
    const partner = await partnerOf({ strict });
    expect((await partner.post('b2_list_groups', body, headers)).body).toMatchObject(expected);
  });
});
