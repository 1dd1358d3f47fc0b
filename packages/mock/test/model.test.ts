import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMock, type GroupSetup } from '../src/index.ts';
import { type Json, type Partner, partnerOf } from './support/partner.ts';

// The rules of the service, written down a second time and as naively as possible; random sequences of calls must get
// the same responses from the mock.

interface ModelAccount {
  email: string;
  groupId: string | null;
  computers: string[];
}

const setups: GroupSetup[] = [
  { groupId: '1', groupName: 'Plain', generatedMembers: 3 },
  { groupId: '2', groupName: 'Single sign-on', ssoDomain: 'sso.example' },
  { groupId: '3', groupName: 'Unmanaged', managed: false },
  {
    groupId: '4',
    groupName: 'Backup',
    groupProducts: ['BACKUP'],
    enterpriseControls: true,
    members: [memberWithComputers()],
  },
  { groupId: '5', groupName: 'Nearly full', generatedMembers: 4998 },
];

function memberWithComputers() {
  const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(24));
  const computers = ids.map((computerId) => ({ computerId, computerName: computerId.slice(0, 3) }));
  return { email: 'backup@b.example', accountId: 'bbbbbbbbbbbb', computers };
}

class Model {
  accounts = new Map<string, ModelAccount>();

  constructor(accounts: [string, ModelAccount][]) {
    for (const [id, account] of accounts) this.accounts.set(id, { ...account, computers: [...account.computers] });
  }

  taken(email: string): boolean {
    const emails = [...this.accounts.values()].map((account) => account.email.toLowerCase());
    return email.toLowerCase() === 'admin@admin.example' || emails.includes(email.toLowerCase());
  }

  emailProblem(email: string, taken: string): string | undefined {
    if (this.taken(email)) return taken;
    return email.endsWith('@backblaze.com') ? 'method_failure' : undefined;
  }

  members(groupId: string): [string, ModelAccount][] {
    const inGroup = [...this.accounts].filter(([, account]) => account.groupId === groupId);
    return inGroup.sort(([, a], [, b]) => (a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1));
  }

  create(groupId: string, email: string): string | undefined {
    const group = setups.find((setup) => setup.groupId === groupId);
    if (!group || group.managed === false || group.groupProducts?.includes('STORAGE') === false)
      return 'invalid_group_id';
    if (this.members(groupId).length >= 5000) return 'too_many_members';
    if (group.ssoDomain && !email.toLowerCase().endsWith(`@${group.ssoDomain}`)) return 'invalid_email';
    return this.emailProblem(email, 'invalid_email');
  }

  eject(groupId: string, accountId: string, email: string | null): string | undefined {
    if (!setups.some((setup) => setup.groupId === groupId)) return 'invalid_group_id';
    const account = this.accounts.get(accountId);
    if (account?.groupId !== groupId) return 'invalid_member_account_id';
    if (email === null || email.toLowerCase() === account.email.toLowerCase()) return undefined;
    return this.emailProblem(email, 'invalid_email');
  }

  computers(accountId: string): string[] | undefined {
    const account = this.accounts.get(accountId);
    return account?.groupId === '4' ? account.computers : undefined;
  }
}

interface Step {
  run(model: Model, partner: Partner): Promise<void>;
}

const groupId = fc.constantFrom('1', '2', '3', '4', '5', '6');
const email = fc.oneof(
  fc.constantFrom(
    'a@b.example',
    'A@b.example',
    'x@sso.example',
    'x@backblaze.com',
    'admin@admin.example',
    'backup@b.example',
  ),
  fc.integer({ min: 1, max: 5 }).map((n) => `member-0000${n}@group-1.example`),
  fc.integer({ min: 1, max: 9 }).map((n) => `n${n}@sso.example`),
);
/** Picks one of the accounts that there are, or one that there is not. */
const pick = fc.nat(12);

function picked(model: Model, n: number): string {
  const ids = [...model.accounts.keys()].reverse();
  return ids[n] ?? 'ffffffffffff';
}

const code = (body: Json): string | undefined => body.code;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ groupId, email }).map(({ groupId, email }) => ({
    async run(model: Model, partner: Partner) {
      const wanted = model.create(groupId, email);
      const { body } = await partner.post('b2_create_group_member', { groupId, memberEmail: email });
      expect(code(body)).toBe(wanted);
      if (!wanted) model.accounts.set(body.groupMember.accountId, { email, groupId, computers: [] });
    },
  })),
  email.map((email) => ({
    async run(model: Model, partner: Partner) {
      const wanted = model.emailProblem(email, 'bad_request');
      const { body } = await partner.post('b2_reserve_trial_create_account', { email, term: 7, storage: 1 });
      expect(code(body)).toBe(wanted);
      if (!wanted) model.accounts.set(body.accountId, { email, groupId: null, computers: [] });
    },
  })),
  fc.record({ groupId, pick, email: fc.option(email) }).map(({ groupId, pick, email }) => ({
    async run(model: Model, partner: Partner) {
      const memberAccountId = picked(model, pick);
      const wanted = model.eject(groupId, memberAccountId, email);
      const { body } = await partner.post('b2_eject_group_member', { groupId, memberAccountId, email });
      expect(code(body)).toBe(wanted);
      const account = model.accounts.get(memberAccountId);
      if (wanted || !account) return;
      account.groupId = null;
      account.email = email ?? account.email;
      expect(body.email).toBe(account.email);
    },
  })),
  fc
    .record({ groupId, start: fc.option(email), count: fc.integer({ min: 1, max: 4 }) })
    .map(({ groupId, start, count }) => ({
      async run(model: Model, partner: Partner) {
        const query = { groupId, maxMemberCount: count, ...(start !== null && { startEmail: start }) };
        const { body } = await partner.post('b2_list_group_members', query);
        if (groupId === '6') return expect(code(body)).toBe('invalid_group_id');
        const from = model
          .members(groupId)
          .filter(([, account]) => account.email.toLowerCase() >= (start ?? '').toLowerCase());
        expect(body.groupMembers.map((member: Json) => [member.accountId, member.email])).toEqual(
          from.slice(0, count).map(([id, account]) => [id, account.email]),
        );
        expect(body.nextEmail).toBe(from[count]?.[1].email ?? null);
      },
    })),
  pick.map((pick) => ({
    async run(model: Model, partner: Partner) {
      const accountId = pick < 6 ? 'bbbbbbbbbbbb' : picked(model, pick);
      const { body } = await partner.post('bz_list_computers', { accountId });
      const wanted = model.computers(accountId);
      expect(body.computers?.map((computer: Json) => computer.computerId)).toEqual(wanted);
      expect(code(body)).toBe(wanted ? undefined : 'invalid_account_id');
    },
  })),
  fc.record({ pick, letter: fc.constantFrom('a', 'b', 'c', 'd') }).map(({ pick, letter }) => ({
    async run(model: Model, partner: Partner) {
      const accountId = pick < 9 ? 'bbbbbbbbbbbb' : picked(model, pick);
      const computerId = letter.repeat(24);
      const { body } = await partner.post('bz_delete_computer', { accountId, computerId });
      const computers = model.computers(accountId);
      const at = computers?.indexOf(computerId) ?? -1;
      expect(code(body)).toBe(!computers ? 'invalid_account_id' : at < 0 ? 'invalid_computer_id' : undefined);
      if (at >= 0) computers?.splice(at, 1);
    },
  })),
);

async function startingAccounts(partner: Partner): Promise<[string, ModelAccount][]> {
  const found: [string, ModelAccount][] = [];
  for (const { groupId } of setups) {
    let startEmail = '';
    for (;;) {
      const { body } = await partner.post('b2_list_group_members', { groupId, startEmail, maxMemberCount: 1000 });
      for (const { accountId, email } of body.groupMembers) found.push([accountId, { email, groupId, computers: [] }]);
      if (body.nextEmail === null) break;
      startEmail = body.nextEmail;
    }
  }
  // Those of the full Group first, so that the ones that are picked, the last, are of all Groups.
  found.sort(([, a], [, b]) => (a.groupId === '5' ? 0 : 1) - (b.groupId === '5' ? 0 : 1));
  for (const [id, account] of found)
    if (id === 'bbbbbbbbbbbb') account.computers = ['a', 'b', 'c'].map((c) => c.repeat(24));
  return found;
}

test('random sequences of calls get the responses that a naive model of the rules gives', async () => {
  const admin = { accountId: 'aaaaaaaaaaaa', applicationKey: 'k', email: 'admin@admin.example', groups: setups };
  const partner = await partnerOf(createMock({ world: { admins: [admin] } }));
  const start = await startingAccounts(partner);
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 25 }), async (sequence) => {
      partner.mock.reset();
      const model = new Model(start);
      for (const step of sequence) await step.run(model, partner);
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 40) },
  );
});
