import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { compactEvents } from '../../src/world/compactEvents.ts';
import { type Json, type Partner, partnerOf } from '../support/partner.ts';

const options = { clock: () => Date.UTC(2026, 0, 1, 12), groups: 2, members: 5 };

type Step = ['create', number] | ['trial', number] | ['eject', number, boolean] | ['travel', number];

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constant<'create'>('create'), fc.nat(8)),
    fc.tuple(fc.constant<'trial'>('trial'), fc.nat(3)),
    fc.tuple(fc.constant<'eject'>('eject'), fc.nat(12), fc.boolean()),
    fc.tuple(fc.constant<'travel'>('travel'), fc.constantFrom(0, 1, 5, 13, 30)),
  ),
  { minLength: 3, maxLength: 25 },
);

async function take(partner: Partner, step: Step, n: number): Promise<void> {
  if (step[0] === 'create') {
    await partner.post('b2_create_group_member', { groupId: '10101', memberEmail: `c${step[1]}@b.example` });
  } else if (step[0] === 'trial') {
    await partner.post('b2_reserve_trial_create_account', { email: `t${step[1]}@b.example`, term: 7, storage: 1 });
  } else if (step[0] === 'eject') {
    const { groupMembers } = (await partner.post('b2_list_group_members', { groupId: '10101' })).body;
    const memberAccountId = groupMembers[step[1] % groupMembers.length]?.accountId;
    const email = step[2] ? `e${n}@b.example` : null;
    if (memberAccountId) await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId, email });
  } else partner.mock.advance(step[1] * 3_600_000);
}

/** Everything that callers can see. */
async function visible(partner: Partner): Promise<Json> {
  const state = await (await partner.mock.fetch(`${partner.mock.url}/_mock/state`)).json();
  const groups = (await partner.post('b2_list_groups')).body;
  const members = (await partner.post('b2_list_group_members', { groupId: '10101' })).body;
  return { state, groups, members };
}

test('the fewest events lead to the same world, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      // Tokens are good for 24 hours, and time travel takes longer.
      const mock = createMock(options);
      for (const [n, step] of sequence.entries()) await take(await partnerOf(mock), step, n);
      const { events } = mock.snapshot();
      const compacted = compactEvents(events);
      expect(compacted.length).toBeLessThanOrEqual(events.length);
      expect(compactEvents(compacted)).toEqual(compacted);
      const other = createMock(options);
      other.restore({ events: compacted });
      expect(await visible(await partnerOf(other))).toEqual(await visible(await partnerOf(mock)));
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 60) },
  );
});

test('an account that was created and ejected takes one event, and time travel one for each half of the day', () => {
  const created = (accountId: string) => ({
    type: 'created' as const,
    accountId,
    email: `${accountId}@b.example`,
    region: 'us-west',
    groupId: '10101',
    createdAt: 0,
    applicationKeyId: 'id',
    applicationKey: 'key',
  });
  const ejected = { type: 'ejected' as const, accountId: 'a', email: 'new@b.example' };
  expect(compactEvents([created('a'), { type: 'advanced', ms: 1 }, ejected, { type: 'advanced', ms: 2 }])).toEqual([
    { ...created('a'), groupId: null, email: 'new@b.example' },
    { type: 'advanced', ms: 3 },
  ]);
  const midnight = { type: 'advanced' as const, ms: 5, statisticsAt: 86_400_000 };
  // The statistics of midnight count the account: it must be ejected afterwards.
  expect(compactEvents([created('a'), { type: 'advanced', ms: 1 }, midnight, ejected])).toEqual([
    created('a'),
    { ...midnight, ms: 6 },
    ejected,
  ]);
});
