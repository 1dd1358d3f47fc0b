import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteWeight } from '../../src/budgets/siteWeight.ts';
import { tree } from '../support/tree.ts';

const bytes = (...contents: string[]) => contents.reduce((sum, content) => sum + gzipSync(content).length, 0);

test('a site weighs its files and its inline parts, each once, without the search', () => {
  const page =
    '<script src="/_astro/a.js"></script><script type="module">one()</script><style>i { color: red }</style>';
  const site = tree({
    'index.html': page,
    'guide/index.html': `${page}<script>two()</script>`,
    '_astro/a.js': 'a()',
    '_astro/a.css': 'b { color: blue }',
    '_astro/f.woff2': 'a font',
    'pagefind/search.js': 'search()',
  });
  expect(siteWeight(site)).toEqual({
    script: bytes('a()', 'one()', 'two()'),
    style: bytes('b { color: blue }', 'i { color: red }'),
    fonts: bytes('a font'),
  });
});

test('a site that was not built has no weight', () => {
  expect(() => siteWeight(tree({ 'robots.txt': '' }))).toThrow('Run the build first');
});
