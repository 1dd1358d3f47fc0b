import type { Page } from './page.ts';

const linkAttribute = /\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/g;

/** Links to pages, anchors or files of the site that are not there, in words. */
export function deadLinks(pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>, base: string): string[] {
  return [...pages].flatMap(([address, { html }]) =>
    [...new Set(linksOf(html))]
      .filter((link) => !isAlive(link, address, { pages, files, base }))
      .map((link) => `${address} links to ${link}, which is not there`),
  );
}

function linksOf(html: string): string[] {
  return [...html.matchAll(linkAttribute)].map(([, double, single]) =>
    (double ?? single ?? '').replaceAll('&amp;', '&'),
  );
}

interface Site {
  readonly pages: ReadonlyMap<string, Page>;
  /** Paths of all files, below the base. */
  readonly files: ReadonlySet<string>;
  readonly base: string;
}

const here = 'https://here.invalid';

function isAlive(link: string, from: string, { pages, files, base }: Site): boolean {
  const url = new URL(link, here + base + from.slice(1));
  if (url.origin !== here) return true;
  if (!url.pathname.startsWith(base)) return false;
  const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  const page = pages.get(path);
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (page) return anchor === '' || page.ids.has(anchor);
  return files.has(path);
}
