import type { SearchEntry } from './entry.ts';

/** The entries that a query names: whole names first, then beginnings, then parts; in the index's order within each. */
export function match(entries: readonly SearchEntry[], query: string, limit = 8): SearchEntry[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  const ranked = entries
    .map((entry) => ({ entry, rank: entry.name === query.trim() ? exact : rankIn(entry, wanted) }))
    .filter(({ rank }) => rank < none);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Whether an entry has exactly the name that a query gives. */
export function exactly(entry: SearchEntry, query: string): boolean {
  return rankIn(entry, fold(query)) === 0;
}

const exact = -1;
const none = 4;

const rankIn = (entry: SearchEntry, wanted: string): number =>
  Math.min(...names(entry).map((name) => rankOf(name, wanted)));

function names({ name, alias }: SearchEntry): string[] {
  return alias === undefined ? [fold(name)] : [fold(name), fold(alias)];
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : none;
}

/** "Invalid group-id" and `invalid_group_id` are the same name. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_`-]+/g, '');
}
