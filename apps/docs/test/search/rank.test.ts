import { describe, expect, it } from 'vitest';
import { referenceEntries } from '../../src/search/entries.ts';
import { holds, rankNames, sectionRank } from '../../src/search/rank.ts';
import { topicsFor } from '../../src/search/topics.ts';
import { questions } from './questions.ts';

describe('a question of a newcomer finds its page among the first three', () => {
  it.each(questions)('$query', ({ query, want }) => {
    const pages = rankNames(referenceEntries, query).map(({ address }) => address.replace(/#.*/, ''));
    expect(pages.slice(0, 3)).toContain(want);
  });
});

describe('topics', () => {
  it('are found in any form and order of their words', () => {
    expect(topicsFor('lost keys')[0]?.name).toBe('A key is lost');
    expect(topicsFor('retrying, retries')[0]?.name).toBe('What is safe to retry');
  });

  it('are none for words that mean nothing here', () => {
    expect(topicsFor('zebra')).toEqual([]);
  });
});

describe('holds', () => {
  it.each([
    { text: 'When the vault is sealed', query: 'vault sealed', want: true },
    { text: 'Zones of the world', query: 'zebra', want: false },
    { text: 'all of it', query: 'how is the', want: false },
  ])('$query in $text: $want', ({ text, query, want }) => {
    expect(holds(text, query)).toBe(want);
  });
});

it('the changelog comes after guides and reference', () => {
  expect(sectionRank('/b2-partner/changelog/')).toBeGreaterThan(sectionRank('/b2-partner/guides/start/'));
});
