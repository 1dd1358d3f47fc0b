import type { SearchEntry } from './entry.ts';
import { exactly, match } from './match.ts';
import { sameWord, topicsFor, wordsIn } from './topics.ts';

/** Names and topics for a query: the name itself, then what the words are about, then names that are like it. */
export function rankNames(entries: readonly SearchEntry[], query: string, limit = 8): SearchEntry[] {
  const topics = topicsFor(query).slice(0, 3);
  const names = match(entries, query, limit);
  const exact = names.filter((entry) => exactly(entry, query) && entry.kind !== 'field');
  // A field can have the name of a topic, as "region" has; the topic says more.
  const ranked = topics.length > 0 ? [...exact, ...topics, ...names] : names;
  return [...new Set(ranked)].slice(0, limit);
}

/** Pages that only tell what happened come after those that help. */
export function sectionRank(address: string): number {
  return /\/(?:changelog|decisions)\//.test(address) ? 1 : 0;
}

const common = new Set(
  'a an and are as at be by can do does for from get has have how i if in is it its me my no not of on or our so that the there this to use was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Whether a text holds most of what a query asks for; a full-text index also guesses. */
export function holds(text: string, query: string): boolean {
  const asked = wordsIn(query).filter((word) => !common.has(word));
  if (asked.length === 0) return false;
  const there = [...new Set(wordsIn(text))];
  const found = asked.filter((word) => there.some((given) => given.startsWith(word) || sameWord(given, word)));
  return found.length * 2 > asked.length;
}
