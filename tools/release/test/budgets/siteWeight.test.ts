import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { siteWeight } from '../../src/budgets/siteWeight.ts';
import { tree } from '../support/tree.ts';

const bytes = (...contents: string[]) => contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
const files = {
  'a.js': "import { b } from './deep/b.js'; b(1);",
  'deep/b.js': "import '../a.js'; export const b = (a) => import('/c.js');",
  'c.js': 'export const c = 3;',
  'a.css': '@font-face { src: url("/f.woff2") format("woff2") } i { background: url(data:image/svg+xml,%3Csvg) }',
  'f.woff2': 'a font',
};
const page = (head: string) => `<!doctype html><head>${head}</head>`;

describe('a page pays for', () => {
  test.each([
    { given: 'a file, and each that it imports, once', head: '<script type="module" src="/a.js"></script>' },
    { given: 'a file without quotes', head: '<script type=module src=/a.js></script>' },
    {
      given: 'a file that two of its scripts need',
      head: "<script src='/a.js' type='module'></script><script src=c.js></script>",
    },
  ])('script: $given', ({ head }) => {
    const { script } = siteWeight(tree({ ...files, 'index.html': page(head) }));
    expect(script).toBe(bytes(files['a.js'], files['deep/b.js'], files['c.js']));
  });

  test('script that stands in it, and what that imports', () => {
    const inline = "import '/c.js';";
    const head = `<script>1 + 1</script><script type="module">${inline}</script>`;
    expect(siteWeight(tree({ ...files, 'index.html': page(head) })).script).toBe(bytes('1 + 1', inline, files['c.js']));
  });

  test('data that stands in a script, without reading it as a program', () => {
    const head = '<script type="application/json">{"import": 1}</script>';
    expect(siteWeight(tree({ 'index.html': page(head) })).script).toBe(bytes('{"import": 1}'));
  });

  test('style of both kinds, and the fonts that it names', () => {
    const head = '<link media="print" rel="stylesheet" href="../a.css"><style>b { src: url(/f.woff2) }</style>';
    expect(siteWeight(tree({ ...files, 'guide/index.html': page(head) }))).toEqual({
      script: 0,
      style: bytes(files['a.css'], 'b { src: url(/f.woff2) }'),
      fonts: bytes('a font'),
    });
  });
});

test.each([
  { given: 'a font with a version in its address', style: "@font-face{src:url('/f.woff2?v=1')}", fonts: ['a font'] },
  { given: 'a font with a fragment', style: '@font-face{src:url(/f.woff2#a)}', fonts: ['a font'] },
  { given: 'a stylesheet that another imports', style: '@import "/one.css";', imported: ['one.css', 'deep/two.css'] },
  { given: 'the same by url()', style: "@import url( '/one.css' ) print;", imported: ['one.css', 'deep/two.css'] },
  { given: 'the same without quotes', style: '@import url(/one.css);', imported: ['one.css', 'deep/two.css'] },
  { given: 'a font of an import', style: '@import "/a.css";', imported: ['a.css'], fonts: ['a font'] },
] as { given: string; style: string; fonts?: string[]; imported?: string[] }[])(
  'a page pays for $given',
  ({ style, fonts = [], imported = [] }) => {
    const sheets: Record<string, string> = {
      'a.css': files['a.css'],
      'one.css': "@import './deep/two.css';",
      'deep/two.css': '@import "../one.css"; i { color: red }',
    };
    const texts = imported.map((name) => sheets[name] ?? '');
    for (const [address, head] of [
      ['index.html', `<style>${style}</style>`],
      ['guide/index.html', '<link rel="stylesheet" href="/linked.css">'],
    ] as const) {
      const site = tree({ ...files, ...sheets, 'linked.css': style, [address]: page(head) });
      expect(siteWeight(site)).toEqual({ script: 0, style: bytes(style, ...texts), fonts: bytes(...fonts) });
    }
  },
);

test('the heaviest page counts, for each kind by itself', () => {
  const weight = siteWeight(
    tree({
      'index.html': page(`<script>${'x1+'.repeat(50)}1</script>`),
      'deep/er/index.html': page('<style>i { color: red }</style>'),
      'light.html': page('<script>1</script>'),
    }),
  );
  expect(weight).toEqual({ script: bytes(`${'x1+'.repeat(50)}1`), style: bytes('i { color: red }'), fonts: 0 });
});

describe('a site cannot be weighed when', () => {
  test.each([
    { given: 'it was not built', site: {}, says: 'there is no built site in' },
    {
      given: 'a page loads from another host',
      site: { 'index.html': page('<script src="https://cdn.example/a.js"></script>') },
      says: '/index.html loads https://cdn.example/a.js, which is not a file of its site',
    },
    {
      given: 'a file is missing',
      site: { 'index.html': page('<link rel="stylesheet" href="/gone.css">') },
      says: 'gone.css',
    },
  ])('$given', ({ site, says }) => {
    expect(() => siteWeight(tree(site))).toThrow(says);
  });
});
