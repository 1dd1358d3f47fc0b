import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Account, noStats } from '../../src/world/account.ts';
import { GeneratedMembers } from '../../src/world/generatedMembers.ts';
import { MemberList } from '../../src/world/memberList.ts';

const group = { groupId: '1', groupName: 'One' };

function account(email: string): Account {
  const accountId = 'aaaaaaaaaaaa';
  return { accountId, email, region: 'us-west', groupId: '1', createdAt: 0, b2Stats: noStats, computers: [] };
}

function emailsOf(list: MemberList, start: string, count: number): { emails: string[]; next: string | null } {
  const { page, next } = list.page(start, count, () => 'd20260101_m000000');
  const body = page.between('{"members":[', ']}');
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return { emails: JSON.parse(text).members.map((member: Account) => member.email), next };
}

const email = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((n) => `member-${String(n).padStart(5, '0')}@group-1.example`),
  fc.integer({ min: 0, max: 30 }).map((n) => `member-${String(n).padStart(5, '0')}@group-1.examplf`),
  fc.constantFrom('a@b.example', 'Z@b.example', 'member-', 'member-00010@group-0.example', 'ünï@b.example'),
);

describe('a list of members', () => {
  test('pages agree with a sorted array, whatever was added and removed', () => {
    const plan = fc.record({
      generated: fc.integer({ min: 0, max: 25 }),
      removed: fc.uniqueArray(fc.integer({ min: 0, max: 24 })),
      added: fc.uniqueArray(email, { selector: (text) => text.toLowerCase() }),
      start: fc.oneof(email, fc.constant('')),
      count: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(plan, ({ generated, removed, added, start, count }) => {
        const base = generated > 0 ? new GeneratedMembers(generated, group, 0, 1) : null;
        const list = new MemberList(group, base);
        const gone = removed.filter((index) => index < generated);
        for (const index of gone) list.removeGenerated(index);
        const left = Array.from({ length: generated }, (_, i) => i).filter((index) => !gone.includes(index));
        const all = left.map((index) => base?.emailAt(index) as string);
        for (const text of added) {
          if (all.includes(text.toLowerCase())) continue;
          list.add(account(text));
          all.push(text);
        }
        const order = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
        const from = all.sort(order).filter((text) => text.toLowerCase() >= start.toLowerCase());
        expect(list.size).toBe(all.length);
        expect(emailsOf(list, start, count)).toEqual({ emails: from.slice(0, count), next: from[count] ?? null });
      }),
      { numRuns: 500 },
    );
  });

  test('kept members can be taken out again', () => {
    const list = new MemberList(group, null);
    const [one, two] = [account('b@x.example'), account('A@x.example')];
    list.add(one);
    list.add(two);
    list.remove(one);
    expect(emailsOf(list, '', 10)).toEqual({ emails: ['A@x.example'], next: null });
  });
});
