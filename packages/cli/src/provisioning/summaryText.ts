import type { Summary } from '@b2-partner/provision';
import { countText, entriesText, numberText } from '../text/numbers.ts';

/** A path as a shell reads it. */
export const quoted = (path: string): string =>
  /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

const finals = ['created', 'existed', 'rejected', 'created-key-lost', 'unknown', 'duplicate'] as const;

/** What a run came to, in a sentence or two. `ledger`: as a shell takes it. */
export function summaryText({ counts, total }: Pick<Summary, 'counts' | 'total'>, ledger: string): string {
  const parts = finals.filter((name) => counts[name] > 0).map((name) => `${numberText(counts[name])} ${name}`);
  const done = `${entriesText(total)}: ${parts.join(', ') || 'none final'}.`;
  const left = counts.pending + counts.open;
  const goOn = `Go on with \`b2-partner runs resume ${ledger}\`.`;
  const waiting =
    counts.undelivered > 0 ? ` ${countText(counts.undelivered, 'key')} sealed in the ledger, not delivered.` : '';
  const lost =
    counts['created-key-lost'] > 0
      ? ` To take a key that a person made: \`b2-partner keys import ${ledger} --email EMAIL < key.txt\`.`
      : '';
  const remaining = left > 0 ? ` ${numberText(left)} left.` : '';
  return `${done}${waiting}${remaining}${left + counts.undelivered > 0 ? ` ${goOn}` : ''}${lost}`;
}
