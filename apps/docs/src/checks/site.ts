import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { holdsLinks } from './linksIn.ts';
import { type Page, readPage } from './page.ts';

/** A built site, everything by its address below the base. */
export interface Site {
  readonly pages: ReadonlyMap<string, Page>;
  /** Files that are no pages and may hold links all the same: Markdown, style, the index of the search, the sitemap. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
}

/** Reads a built site from its folder. */
export function readSite(folder: string): Site {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const isPage = (path: string): boolean => path.endsWith('.html');
  const pages = paths.filter(isPage).map((path) => [addressOfFile(path), readPage(read(path))] as const);
  const texts = paths
    .filter((path) => !isPage(path) && holdsLinks(`/${path}`))
    .map((path) => [`/${path}`, read(path)] as const);
  return { pages: new Map(pages), texts: new Map(texts), files: new Set(paths.map((path) => `/${path}`)) };
}

const addressOfFile = (path: string): string => `/${path.replace(/index\.html$/, '')}`;
