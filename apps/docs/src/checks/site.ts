import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Page, readPage } from './page.ts';

/** A built site: its pages by address, and the paths of all its files, both below the base. */
export interface Site {
  readonly pages: ReadonlyMap<string, Page>;
  readonly files: ReadonlySet<string>;
}

/** Reads a built site from its folder. */
export function readSite(folder: string): Site {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const pages = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => [addressOfFile(path), readPage(readFileSync(join(folder, path), 'utf8'))] as const);
  return { pages: new Map(pages), files: new Set(paths.map((path) => `/${path}`)) };
}

const addressOfFile = (path: string): string => `/${path.replace(/index\.html$/, '')}`;
