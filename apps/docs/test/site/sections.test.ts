import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/checks/site.ts';
import { operations } from '../../src/reference/operations.ts';

const { pages } = readSite(fileURLToPath(new URL('../../dist', import.meta.url)));
const neighbours = (address: string): string[] =>
  [...(pages.get(address)?.html ?? '').matchAll(/<a href="([^"]*)" rel="(?:prev|next)"/g)].map(([, href = '']) => href);
const guides = [...pages.keys()].filter((address) => address.startsWith('/guides/'));

describe('previous and next', () => {
  it('stay within the guides', () => {
    expect(guides.length).toBeGreaterThan(1);
    for (const guide of guides) {
      expect(neighbours(guide).length).toBeGreaterThan(0);
      expect(neighbours(guide).filter((address) => !address.startsWith('/guides/'))).toEqual([]);
    }
  });

  it('stay within the reference', () => {
    for (const { apiName } of operations) {
      const outside = neighbours(`/reference/${apiName}/`).filter(
        (address) => !/^\/(?:reference|errors)\//.test(address),
      );
      expect(outside).toEqual([]);
    }
  });
});

it('every column of a table has a name', () => {
  const nameless = [...pages].filter(([, { html }]) => html.includes('<th></th>')).map(([address]) => address);
  expect(nameless).toEqual([]);
});

describe('decision records', () => {
  const records = [...pages].filter(([address]) => /^\/decisions\/./.test(address));

  it('are listed on their own page and not in the sidebar', () => {
    const list = pages.get('/decisions/')?.html ?? '';
    expect(records.length).toBeGreaterThan(1);
    for (const [address] of records) expect(list).toContain(`href="${address}"`);
    expect(pages.get('/guides/start/')?.html).not.toMatch(/href="\/decisions\/\d/);
  });

  it('are left out of the search', () => {
    for (const [, { html }] of records) expect(html).not.toContain('data-pagefind-body');
    expect(pages.get('/guides/start/')?.html).toContain('data-pagefind-body');
  });
});

it('no page has its title twice', () => {
  const titles = [...pages.values()].map(({ html }) => /<title>([^<]*)/.exec(html)?.[1] ?? '');
  expect(titles.filter((title) => /^(.+) \| \1$/.test(title))).toEqual([]);
});
