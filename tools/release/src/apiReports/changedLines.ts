const most = 40;

/**
 * The lines that only one of two texts has, `-` before and `+` after, in the order of the texts; at most forty, then how
 * many more there are. Lines that have only moved do not count, unless nothing else is different.
 */
export function changedLines(before: string, after: string): string[] {
  if (before === after) return [];
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changes = [...surplus(old, now).map((line) => `- ${line}`), ...surplus(now, old).map((line) => `+ ${line}`)];
  if (changes.length === 0) return ['the same lines in another order'];
  return changes.length <= most ? changes : [...changes.slice(0, most), `and ${changes.length - most} more`];
}

function surplus(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
