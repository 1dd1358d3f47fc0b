import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worldSchema } from '../../src/generated/worldSchema.ts';
import { createMock, type WorldSetup } from '../../src/index.ts';
import { worldProblem } from '../../src/world/checkWorld.ts';
import { defaultWorld } from '../../src/world/defaultWorld.ts';
import { syntheticWorld } from '../../src/world/syntheticWorld.ts';

const admin = (more: object = {}): object => ({ accountId: 'aaaaaaaaaaaa', applicationKey: 'k', ...more });
const group = (more: object = {}): object => ({ groupId: '1', groupName: 'One', ...more });
const member = (email: string, more: object = {}): object => ({ email, ...more });
const inGroup = (...members: object[]): object => admin({ groups: [group({ members })] });

describe('worlds', () => {
  test('those that the mock makes itself are right', () => {
    expect(worldProblem(defaultWorld())).toBeUndefined();
    expect(worldProblem(syntheticWorld(500, 5000))).toBeUndefined();
  });

  test('the published schema is the one that is checked', () => {
    const published = JSON.parse(readFileSync(new URL('../../world.schema.json', import.meta.url), 'utf8'));
    expect(published).toEqual(worldSchema);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the world must be an object'],
    ['no admins', {}, 'admins is missing'],
    ['admins that are undefined', { admins: undefined }, 'admins is missing'],
    ['a world in which nobody can log in', { admins: [] }, 'admins has 0 entries, under 1'],
    ['an unknown field', { admins: [admin()], adminz: [] }, 'adminz is not known'],
    [
      'a wrong account id',
      { admins: [admin({ accountId: 'XYZ' })] },
      'admins[0].accountId "XYZ" is not valid: expected something like',
    ],
    [
      'an unknown region',
      { admins: [inGroup(member('a@b.example', { region: 'us-west-004' }))] },
      '.region "us-west-004"',
    ],
    [
      'a full Group with one more',
      { admins: [admin({ groups: [group({ generatedMembers: 5001 })] })] },
      'is over 5000',
    ],
    [
      'a Group that is too full in sum',
      { admins: [admin({ groups: [group({ generatedMembers: 5000, members: [member('a@b.example')] })] })] },
      'Group 1 has 5001 members, over 5000',
    ],
    [
      'an email twice',
      { admins: [inGroup(member('a@b.example'), member('A@B.example'))] },
      'email "a@b.example" is there twice',
    ],
    [
      'the email of a generated member',
      {
        admins: [
          admin({ groups: [group({ generatedMembers: 2, members: [member('member-00002@group-1.example')] })] }),
        ],
      },
      'is that of a generated member, too',
    ],
    ['a Group twice', { admins: [admin({ groups: [group(), group()] })] }, 'groupId "1" is there twice'],
    ['an account twice', { admins: [admin(), admin()] }, 'accountId "aaaaaaaaaaaa" is there twice'],
    ['a clock that is none', { clock: 'noon', admins: [admin()] }, 'clock "noon" is not a valid time'],
    ['statistics of no day', { statisticsAsOf: 'd20261399_m000000', admins: [admin()] }, 'is not a valid time'],
  ])('%s is rejected in words that name the place', (_what, world, message) => {
    expect(worldProblem(world)).toContain(message);
    if (world !== undefined) expect(() => createMock({ world: world as WorldSetup })).toThrow(message);
  });

  test('the clock of a world goes on from where it starts', () => {
    let now = Date.UTC(2026, 0, 1);
    const world = { clock: '2030-05-01T10:00:00Z', admins: [admin()] };
    const mock = createMock({ world: world as WorldSetup, clock: () => now });
    now += 5_000;
    void mock.fetch(`${mock.url}/nowhere`);
    return mock.fetch(`${mock.url}/_mock/state`).then(async (response) => {
      expect(await response.json()).toMatchObject({
        now: '2030-05-01T10:00:05.000Z',
        statisticsAsOf: 'd20300430_m221200',
      });
    });
  });
});
