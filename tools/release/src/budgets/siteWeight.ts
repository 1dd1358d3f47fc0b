import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built site ships, in bytes, each file and each distinct inline part gzipped by itself; the search left out. */
export interface SiteWeight {
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
}

/** Weighs the pages of a built site and what is in its `_astro` folder. @throws Error when it has no page. */
export function siteWeight(folder: string): SiteWeight {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => readFileSync(join(folder, path), 'utf8'));
  if (pages.length === 0) throw new Error(`There is no built site in ${folder}. Run the build first.`);
  const files = (extension: string) =>
    paths
      .filter((path) => path.startsWith('_astro/') && extname(path) === extension)
      .map((path) => readFileSync(join(folder, path)));
  return {
    script: gzipped([...files('.js'), ...inline(pages, /<script\b[^>]*>([\s\S]*?)<\/script>/g)]),
    style: gzipped([...files('.css'), ...inline(pages, /<style\b[^>]*>([\s\S]*?)<\/style>/g)]),
    fonts: gzipped(files('.woff2')),
  };
}

function inline(pages: readonly string[], element: RegExp): string[] {
  const texts = pages.flatMap((page) => [...page.matchAll(element)].map(([, text = '']) => text));
  return [...new Set(texts)].filter((text) => text !== '');
}

function gzipped(contents: readonly (string | Buffer)[]): number {
  return contents.reduce((total, content) => total + gzipSync(content).length, 0);
}
