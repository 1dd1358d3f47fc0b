import { linksIn } from './linksIn.ts';
import type { Site } from './site.ts';

/** Where a site lies: on which host, and under which path. */
export interface Place {
  /** The origin of its absolute addresses. */
  readonly origin: string;
  /** `/`, or `/sub/path/`. */
  readonly base: string;
}

/** Links of pages and texts to pages, anchors or files of the site that are not there, in words. */
export function deadLinks(site: Site, place: Place): string[] {
  const texts = [...[...site.pages].map(([address, { html }]) => [address, html] as const), ...site.texts];
  return texts.flatMap(([address, text]) =>
    linksIn(address, text, place.base)
      .filter((link) => !isAlive(link, address, site, place))
      .map((link) => `${address} links to ${link}, which is not there`),
  );
}

function isAlive(link: string, from: string, { pages, files }: Site, { origin, base }: Place): boolean {
  const url = new URL(link, origin + base + from.slice(1));
  if (url.origin !== origin) return true;
  if (!url.pathname.startsWith(base)) return false;
  const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  const page = pages.get(path);
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (page) return anchor === '' || page.ids.has(anchor);
  return files.has(path);
}
