import { describe, expect, test } from 'vitest';
import { createMock, presetNames } from '../../src/index.ts';
import { presets } from '../../src/presets/presets.ts';
import { parseQuirks } from '../../src/quirks/parseQuirks.ts';
import { authorize, type Json, partnerOf } from '../support/partner.ts';
import { recordedShapes } from './recordedShapes.ts';

test.each(presetNames)('the preset %s says what it is for, and names quirks and calls that there are', (name) => {
  expect(presets[name].about).toMatch(/20\d\d/);
  expect(() => parseQuirks(presets[name].quirks)).not.toThrow();
});

/** The responses of every call but authorize, by API name. */
async function answers(like: (typeof presetNames)[number], trialBody: (trial: object) => Json = (trial) => trial) {
  const partner = await partnerOf({ like });
  const member = { groupId: '10101', memberEmail: 'new@customer.example' };
  const created = (await partner.post('b2_create_group_member', member)).body;
  const memberAccountId = [created].flat()[0].groupMember.accountId;
  const computer = { accountId: '1d0c0ffee125', computerId: 'aab0a1acc4e227559729081c' };
  const trial = { email: 'trial@customer.example', term: 14, storage: 5 };
  return {
    b2_list_groups: (await partner.post('b2_list_groups')).body,
    b2_list_group_members: (await partner.post('b2_list_group_members', { groupId: '10101' })).body,
    b2_create_group_member: created,
    b2_eject_group_member: (await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId })).body,
    b2_reserve_trial_create_account: (await partner.post('b2_reserve_trial_create_account', trialBody(trial))).body,
    bz_list_computers: (await partner.get('bz_list_computers', { accountId: computer.accountId })).body,
    bz_delete_computer: (await partner.post('bz_delete_computer', computer)).body,
  };
}

const arraysOf = (found: Record<string, Json>) => Object.keys(found).filter((name) => Array.isArray(found[name]));

test('like b2-sdk-0.3: array envelopes except for eject, array bodies, counts as strings', async () => {
  const found = await answers('b2-sdk-0.3', (trial) => [trial]);
  expect(arraysOf(found)).toEqual([
    'b2_list_group_members',
    'b2_create_group_member',
    'b2_reserve_trial_create_account',
    'bz_delete_computer',
  ]);
  expect(found.b2_list_groups.groups[0].b2Stats.bucketCount).toBe('100');
  expect(found.b2_list_group_members[0].groupMembers[0].b2Stats.bucketCount).toBe('1');
  expect(found.b2_eject_group_member).toHaveProperty('s3Endpoint');
});

test('like b2-sdk-0.4: single objects, except for lists of members and deleted computers', async () => {
  const found = await answers('b2-sdk-0.4');
  expect(arraysOf(found)).toEqual(['b2_list_group_members', 'bz_delete_computer']);
  expect(found.b2_list_groups.groups[0].b2Stats.bucketCount).toBe(100);
});

/** The keys of a value and the types of what they hold; of a list, of its first item; null is a type of its own. */
function shapeOf(value: Json): Json {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, shapeOf(value[key])]));
}

describe('like recorded-2026-01', () => {
  test('every call has exactly the recorded keys and types', async () => {
    const found = await answers('recorded-2026-01');
    expect(Object.fromEntries(Object.entries(found).map(([name, answer]) => [name, shapeOf(answer)]))).toEqual(
      recordedShapes,
    );
  });

  test.each(['v3', 'v4'])('authorize on %s has exactly the recorded keys and types', async (version) => {
    const { body } = await authorize(createMock({ like: 'recorded-2026-01' }), undefined, version);
    expect(shapeOf(body)).toEqual({
      accountId: 'string',
      apiInfo: {
        backupApi: { backupApiUrl: 'string' },
        groupsApi: { groupsApiUrl: 'string' },
        storageApi: {
          absoluteMinimumPartSize: 'number',
          allowed: { buckets: 'null', capabilities: ['string'], namePrefix: 'null' },
          apiUrl: 'string',
          downloadUrl: 'string',
          recommendedPartSize: 'number',
          s3ApiUrl: 'string',
        },
      },
      applicationKeyExpirationTimestamp: 'null',
      authorizationToken: 'string',
    });
  });
});
