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

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<Fragment> }[] }>;
}

/** Defined in the page, beside the search. */
declare const importModule: (address: string) => Promise<Pagefind>;

let index: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind = await importModule(`${base}pagefind/pagefind.js`);
  await pagefind.init();
  return pagefind;
}

/** The best pages for a query, each with its best part. */
export async function searchText(base: string, query: string, limit = 6): Promise<TextHit[]> {
  index ??= load(base);
  const { results } = await (await index).search(query);
  const fragments = await Promise.all(results.slice(0, 2 * limit).map((result) => result.data()));
  const pages = fragments
    .filter(({ content, meta }) => holds(`${meta.title} ${content}`, query))
    .sort((a, b) => sectionRank(a.url) - sectionRank(b.url));
  return pages.slice(0, limit).map(({ url, excerpt, meta, sub_results: [part] }) => ({
    title: [meta.title, part?.title].filter((word, at, all) => word && all.indexOf(word) === at).join(' › '),
    url: part?.url ?? url,
    excerpt: part?.excerpt ?? excerpt,
  }));
}
