import { describe, expect, test } from 'vitest';
import { memberJson } from '../../src/world/account.ts';
import { decodeAccountId, GeneratedMembers } from '../../src/world/generatedMembers.ts';

const group = { groupId: '10101', groupName: 'Größe "ä"\\ 😀' };
const asOf = 'd20260101_m000000';

describe('generated members', () => {
  test.each([
    [0, 1],
    [0, 5000],
    [3, 17],
    [7, 8],
    [4999, 5000],
    [4000, 5000],
  ])('bytes of %i to %i are the JSON of the accounts', (from, to) => {
    const members = new GeneratedMembers(5000, group, 3, 7);
    const bytes = members.bytes(asOf);
    const out = new Uint8Array(bytes.lengthOf(from, to) + 20).fill(126);
    bytes.write(out, 10, from, to);
    const wanted = Array.from(
      { length: to - from },
      (_, i) => `${memberJson(members.accountAt(from + i), group, asOf)},`,
    );
    expect(new TextDecoder().decode(out)).toBe(`${'~'.repeat(10)}${wanted.join('')}${'~'.repeat(10)}`);
  });

  test.each([0, 1, 12345, 0xffffffff])('account ids of seed %i are unique and lead back to the member', (seed) => {
    const ids = new Set<string>();
    for (const groupIndex of [0, 1, 499]) {
      const members = new GeneratedMembers(5000, group, groupIndex, seed);
      for (const index of [0, 1, 2500, 4999]) {
        const id = members.accountIdAt(index);
        expect(id).toMatch(/^[0-9a-f]{12}$/);
        expect(decodeAccountId(seed, id)).toEqual({ group: groupIndex, member: index });
        ids.add(id);
      }
    }
    expect(ids.size).toBe(12);
  });

  test('the totals are the sum of all members', () => {
    const members = new GeneratedMembers(100, group, 0, 1);
    const sum = Array.from({ length: 100 }, (_, i) => members.statsAt(i).b2BytesStoredCount).reduce((a, b) => a + b);
    expect(members.totals.b2BytesStoredCount).toBe(sum);
  });

  test('another seed gives other members', () => {
    const of = (seed: number) => new GeneratedMembers(100, group, 0, seed).accountIdAt(5);
    expect(of(1)).not.toBe(of(2));
    expect(of(1)).toBe(of(1));
  });

  test.each([
    ['', 0],
    ['member-00001@group-10101.example', 0],
    ['member-00050@group-10101.example', 49],
    ['member-00050@group-10100.example', 49],
    ['member-00050@group-10102.example', 50],
    ['member-0005', 49],
    ['n', 100],
  ])('seeks %s at %i', (key, index) => {
    expect(new GeneratedMembers(100, group, 0, 1).seek(key)).toBe(index);
  });
});
