import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/checks/site.ts';
import { styleFirst } from '../../src/site/styleFirst.ts';

const link = '<link rel="stylesheet" href="/sub/_astro/ec.0a1b2.css"/>';

describe('the style of code', () => {
  it('is put into the head, wherever it was named', () => {
    const page = `<head><title>$& A</title></head><body><pre>one</pre>${link}<pre>two</pre></body>`;
    expect(styleFirst(page)).toBe(`<head><title>$& A</title>${link}</head><body><pre>one</pre><pre>two</pre></body>`);
  });

  it('is not looked for in a page without code', () => {
    const page = '<head><link rel="stylesheet" href="/_astro/spec.0a1b2.css"></head><body></body>';
    expect(styleFirst(page)).toBe(page);
  });

  it('is in the head of every built page that has code, and no style comes after one', () => {
    const { pages } = readSite(fileURLToPath(new URL('../../dist', import.meta.url)));
    const parts = [...pages].map(([address, { html }]) => [address, ...html.split('</head>')] as const);
    const withCode = parts.filter(([, , body]) => body?.includes('class="expressive-code"'));
    expect(withCode.length).toBeGreaterThan(0);
    expect(withCode.filter(([, head]) => !head?.includes('/ec.')).map(([address]) => address)).toEqual([]);
    expect(parts.filter(([, , body]) => /rel="?stylesheet/.test(body ?? '')).map(([address]) => address)).toEqual([]);
  });
});
