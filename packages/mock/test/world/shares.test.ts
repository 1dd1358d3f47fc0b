import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noStats } from '../../src/world/account.ts';
import { addStats, statsShare } from '../../src/world/shares.ts';

test('shares are whole, never negative, and add up to the totals', () => {
  const totals = fc.record({
    bucketCount: fc.nat(1000),
    b2BytesStoredCount: fc.nat(2 ** 30),
    b2FilesStoredCount: fc.nat(100_000),
  });
  fc.assert(
    fc.property(totals, fc.integer({ min: 1, max: 500 }), (wanted, members) => {
      const shares = Array.from({ length: members }, (_, index) => statsShare(wanted, members, index));
      const sum = shares.reduce((all, share) => addStats(all, share), noStats);
      const counts: number[] = shares.flatMap((share) => Object.values(share));
      expect(counts.filter((count) => !Number.isInteger(count) || count < 0)).toEqual([]);
      if (wanted.bucketCount > 0) expect(sum).toEqual(wanted);
      const empty = shares.filter(({ bucketCount }) => bucketCount === 0);
      expect(empty.every((share) => share.b2FilesStoredCount === 0 && share.b2BytesStoredCount === 0)).toBe(true);
    }),
  );
});
