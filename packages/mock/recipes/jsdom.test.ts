// @vitest-environment jsdom
import { createMock } from '@b2-partner/mock';
import { expect, test } from 'vitest';

test('a component can call the mock', async () => {
  const mock = createMock();
  const call = async (name: string, authorization: string, body?: Uint8Array) => {
    const init = { method: 'POST', headers: { authorization }, body };
    return JSON.parse(await (await mock.fetch(`${mock.url}/b2api/v3/${name}`, init as RequestInit)).text());
  };
  const { applicationKeyId, applicationKey } = mock.credentials;
  const basic = `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}`;
  const { authorizationToken } = await call('b2_authorize_account', basic);
  const body = new TextEncoder().encode('{"maxGroupCount":2}');
  const { groups } = await call('b2_list_groups', authorizationToken, body);
  expect(globalThis).toHaveProperty('document');
  expect(groups).toHaveLength(2);
});
