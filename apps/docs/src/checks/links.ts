import { linksIn } from './linksIn.ts';
import type { Site } from './site.ts';

/** Where a site lies: on which host, and under which path. */
export interface Place {
  /** The origin of its absolute addresses. */
  readonly origin: string;
  /** `/`, or `/sub/path/`. */
  readonly base: string;
  /** The address that it is published at, with a slash at the end; where it lies, unless it is given. */
  readonly siteUrl?: string;
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

function isAlive(link: string, from: string, { pages, files }: Site, { origin, base, siteUrl }: Place): boolean {
  const url = new URL(link, origin + base + from.slice(1));
  if (url.origin !== origin) return true;
  const below = siteUrl !== undefined && url.href.startsWith(siteUrl) ? new URL(siteUrl).pathname : base;
  if (!url.pathname.startsWith(below)) return false;
  const path = `/${decodeURIComponent(url.pathname.slice(below.length))}`;
  const page = pages.get(path);
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (page) return anchor === '' || page.ids.has(anchor);
  return files.has(path);
}
