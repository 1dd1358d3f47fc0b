import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/checks/links.ts';
import { readPage } from '../../src/checks/page.ts';

const place = { origin: 'https://own.example', base: '/sub/' };
const found = (pages: Record<string, string>, texts: Record<string, string> = {}, files: string[] = []): string[] => {
  const read = Object.entries(pages).map(([address, html]) => [address, readPage(html)] as const);
  return deadLinks({ pages: new Map(read), texts: new Map(Object.entries(texts)), files: new Set(files) }, place);
};

describe('deadLinks', () => {
  const a = '<p id="x"></p><a href="/sub/b/#y">b</a><a href="#x">here</a><a href="https://other.example/">o</a>';

  it('finds pages, anchors and files that are not there, and links that leave the base', () => {
    const b = '<p id="y"></p><a href="/sub/a/#z">a</a><a href="/a/">a</a><img src="/sub/no.svg">';
    expect(found({ '/a/': a, '/b/': b })).toEqual([
      '/b/ links to /sub/a/#z, which is not there',
      '/b/ links to /a/, which is not there',
      '/b/ links to /sub/no.svg, which is not there',
    ]);
  });

  it.each([
    { given: 'Markdown', address: '/a.md', text: (to: string) => `See [the page](${to}), or not.` },
    { given: 'the list of pages for programs', address: '/llms.txt', text: (to: string) => `- [A](${to}): a page` },
    { given: 'a sitemap', address: '/sitemap-0.xml', text: (to: string) => `<url><loc>${to}</loc></url>` },
    { given: 'style', address: '/_astro/a.css', text: (to: string) => `i{background:url("${to}")}b{src:url(${to})}` },
  ])('reads $given', ({ address, text }) => {
    const alive = ['/sub/a/', 'https://own.example/sub/a/', '/sub/f.woff2', 'https://other.example/no/'];
    const dead = ['/a/', '/sub/no/', 'https://own.example/a/'];
    expect(alive.flatMap((to) => found({ '/a/': '' }, { [address]: text(to) }, ['/f.woff2']))).toEqual([]);
    expect(dead.flatMap((to) => found({ '/a/': '' }, { [address]: text(to) }))).toEqual(
      dead.map((to) => `${address} links to ${to}, which is not there`),
    );
  });

  it('reads the index of the search, whose addresses are below the base', () => {
    const index = JSON.stringify([{ address: '/a/#x' }, { address: '/a/#gone' }]);
    expect(found({ '/a/': '<p id="x">' }, { '/search-index.json': index })).toEqual([
      '/search-index.json links to /sub/a/#gone, which is not there',
    ]);
  });
});
