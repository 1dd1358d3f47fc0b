import { expect, inject, test } from 'vitest';

test('the mock is there for every test file', async () => {
  const authorization = `Basic ${btoa('0123456789ab:K005-mock-master-key')}`;
  const response = await fetch(`${inject('partnerRealm')}/b2api/v3/b2_authorize_account`, {
    headers: { authorization },
  });
  expect(await response.json()).toMatchObject({ apiInfo: { groupsApi: { groupsApiUrl: inject('partnerRealm') } } });
});
