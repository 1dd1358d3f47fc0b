import { noStats } from './account.ts';
import type { B2Counts } from './setup.ts';

/** A prime above the largest Group, so that it has no factor in common with any Group's size. */
const stride = 7919;

/**
 * What member `index` of `members` stores, so that all of them together store exactly `totals`.
 * With fewer buckets than members, those without a bucket store nothing.
 */
export function statsShare(totals: B2Counts, members: number, index: number): B2Counts {
  const holders = Math.min(members, totals.bucketCount);
  const place = (index * stride + 17) % members;
  if (place >= holders) return noStats;
  return {
    bucketCount: evenShare(totals.bucketCount, holders, place),
    b2BytesStoredCount: slopedShare(totals.b2BytesStoredCount, holders, place),
    b2FilesStoredCount: evenShare(totals.b2FilesStoredCount, holders, place),
  };
}

export function addStats(a: B2Counts, b: B2Counts, sign: 1 | -1 = 1): B2Counts {
  return {
    bucketCount: a.bucketCount + sign * b.bucketCount,
    b2BytesStoredCount: a.b2BytesStoredCount + sign * b.b2BytesStoredCount,
    b2FilesStoredCount: a.b2FilesStoredCount + sign * b.b2FilesStoredCount,
  };
}

/** Part `index` of `total` cut into `parts` whole numbers that add up. */
function evenShare(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}

/** Like `evenShare`, but later parts are larger: the last is about three times the first. */
function slopedShare(total: number, parts: number, index: number): number {
  const upTo = (count: number): number => Math.floor(total * ((count * (parts + count)) / (2 * parts * parts)));
  return upTo(index + 1) - upTo(index);
}
