/** The guides in reading order, by slug. */
export const guides = [
  'start',
  'tokens',
  'paging',
  'errors',
  'create-accounts',
  'eject',
  'trials',
  'computers',
  'usage-reports',
  'testing',
  'quirks',
  'moving',
  'other-languages',
] as const;

/** Whether a page, by its id, is a guide. */
export const isGuide = (id: string): boolean => id.startsWith('guides/');

/** Puts guides into reading order. */
export const inReadingOrder = (a: { id: string }, b: { id: string }): number => rank(a.id) - rank(b.id);

const rank = (id: string): number => guides.findIndex((slug) => id === `guides/${slug}`);
