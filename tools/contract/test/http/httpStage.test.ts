import { createMock, type Mock } from '@b2-partner/mock';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { readCall } from '../../src/cases/readCase.ts';
import { HttpStage } from '../../src/http/httpStage.ts';

let mock: Mock;
let upstreamUrl: string;
let stage: HttpStage;

beforeEach(async () => {
  const proxyUrl = inject('proxyUrl');
  mock = createMock({ publicUrl: proxyUrl });
  upstreamUrl = await mock.listen();
  const { credentials, advance } = mock;
  stage = new HttpStage({ proxyUrl, upstreamUrl, credentials, advance });
});

afterEach(() => mock.close());

test('the judge saw as many calls as the mock', async () => {
  for (let i = 0; i < 5; i++) await stage.call(readCall({ operation: 'listGroups' }), 'get');
  expect(stage.sent).toBe(6);
  expect(mock.requests).toHaveLength(6);
});

test('a call past the judge shows in the count', async () => {
  await stage.call(readCall({ operation: 'listGroups' }), 'get');
  await fetch(`${upstreamUrl}/b2api/v3/b2_list_groups`);
  expect(stage.sent).toBe(mock.requests.length - 1);
});

test('calls go to the base URLs that authorizing gave, which are those of the judge', async () => {
  const { groupsUrl, backupUrl } = await stage.values();
  expect([groupsUrl, backupUrl]).toEqual([inject('proxyUrl'), inject('proxyUrl')]);
});

test('a response that came past Prism is shown to it afterwards', async () => {
  const direct = readCall({ operation: 'listGroups', wire: { direct: true } });
  expect((await stage.call(direct, 'post')).violations).toEqual([]);
  await mock.close();
  mock = createMock({ publicUrl: inject('proxyUrl'), quirks: ['integer-group-ids'] });
  upstreamUrl = await mock.listen();
  const { credentials, advance } = mock;
  stage = new HttpStage({ proxyUrl: inject('proxyUrl'), upstreamUrl, credentials, advance });
  expect((await stage.call(direct, 'post')).violations).toContain('response.body.groups.0.groupId type');
});
