import { createHash } from 'node:crypto';
import type { Entry } from '../entry/entry.ts';

/** What tells one input from another: what is asked for, in order. */
export function digestOf(entries: readonly Entry[]): string {
  const hash = createHash('sha256');
  for (const { email, groupId, region, ref, trial, duplicateOf } of entries)
    hash.update(JSON.stringify([email, groupId, region, ref, trial?.term, trial?.storage, duplicateOf]));
  return hash.digest('hex').slice(0, 32);
}
