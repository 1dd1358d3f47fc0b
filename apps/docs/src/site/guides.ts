/** The guides in reading order, by slug. */
export const guides = [
  'start',
  'tokens',
  'paging',
  'errors',
  'create-accounts',
  'key-lost',
  'provision-csv',
  'fleet',
  'job-engines',
  'store-keys',
  'compare-customers',
  'suspend',
  'offboard',
  'eject',
  'trials',
  'computers',
  'usage-reports',
  'testing',
  'testing-jsdom',
  'mock-in-ci',
  'quirks',
  'moving',
  'nextjs',
  'other-languages',
] as const;

/** Whether a page, by its id, is a guide. */
export const isGuide = (id: string): boolean => id.startsWith('guides/');

/** Puts guides into reading order. */
export const inReadingOrder = (a: { id: string }, b: { id: string }): number => rank(a.id) - rank(b.id);

const rank = (id: string): number => guides.findIndex((slug) => id === `guides/${slug}`);
