import { holds, sectionRank } from '../../search/rank.ts';

/** A page, or a part of one, that holds the words of a query. */
export interface TextHit {
  readonly title: string;
  readonly url: string;
  /** HTML made by the index, with the words in `<mark>`. */
  readonly excerpt: string;
}

interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { title: string; url: string; excerpt: string }[];
}

interface Found {
  readonly results: readonly { data(): Promise<Fragment> }[];
}

interface Pagefind {
  init(): Promise<void>;
  destroy(): Promise<void>;
  /** Resolves to null when another search began within the pause, in milliseconds. */
  debouncedSearch(query: string, options: object, pause: number): Promise<Found | null>;
}

/** Defined in the page, beside the search. */
declare const importModule: (address: string) => Promise<Pagefind>;

/** How long no key is pressed before texts are searched, in milliseconds: each search reads a dozen pages. */
const pause = 150;

/** How long a search may take, in milliseconds: the index does not say when a file of it could not be loaded. */
const patience = 30_000;

/** One for all searches: they must begin in the order of their keys, for the last one wins. */
let index: Promise<Pagefind> | undefined;

async function loadIndex(base: string): Promise<Pagefind> {
  const pagefind = await importModule(`${base}pagefind/pagefind.js`);
  // It keeps what it could not load.
  await pagefind.destroy();
  await pagefind.init();
  return pagefind;
}

function tooSlow(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The index does not answer')), patience));
}

/** What the index finds; one that fails is loaded again at the next search. */
async function searchIndex(base: string, query: string): Promise<Found | null> {
  index ??= loadIndex(base);
  const used = index;
  const forget = () => {
    if (index === used) index = undefined;
  };
  try {
    const found = await Promise.race([(await used).debouncedSearch(query, {}, pause), tooSlow()]);
    // Without a part that could not be loaded it finds nothing, and does not say why.
    if (found?.results.length === 0) forget();
    return found;
  } catch (cause) {
    forget();
    throw cause;
  }
}

/** The best pages for a query, each with its best part; none when the reader types on. */
export async function searchText(base: string, query: string, limit = 6): Promise<TextHit[]> {
  const found = await searchIndex(base, query);
  const fragments = await Promise.all((found?.results ?? []).slice(0, 2 * limit).map((result) => result.data()));
  const pages = fragments
    .filter(({ content, meta }) => holds(`${meta.title} ${content}`, query))
    .sort((a, b) => sectionRank(a.url) - sectionRank(b.url));
  return pages.slice(0, limit).map(({ url, excerpt, meta, sub_results: [part] }) => ({
    title: [meta.title, part?.title].filter((word, at, all) => word && all.indexOf(word) === at).join(' › '),
    url: part?.url ?? url,
    excerpt: part?.excerpt ?? excerpt,
  }));
}
