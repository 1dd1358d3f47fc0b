import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drift } from '../../src/checks/drift.ts';
import { deadLinks } from '../../src/checks/links.ts';
import { readPage } from '../../src/checks/page.ts';
import { readSite } from '../../src/checks/site.ts';
import { document } from '../../src/reference/document.ts';

const site = readSite(fileURLToPath(new URL('../../dist', import.meta.url)));
const changed = (change: (copy: typeof document) => void) => {
  const copy = structuredClone(document);
  change(copy);
  return drift(copy, site.pages);
};

describe('drift', () => {
  it('finds nothing in the site as it is built', () => {
    expect(drift(document, site.pages)).toEqual([]);
  });

  it('finds a field that is new in the spec', () => {
    const found = changed((copy) => {
      copy.components.schemas.B2Stats.properties.newCount = { type: 'number' };
    });
    expect(found).toContain('/reference/b2_list_groups/ has no place for answer-groups-b2Stats-newCount');
    expect(found).toContain('/schemas/ has no place for B2Stats-newCount');
  });

  it('finds a code that is new in the spec', () => {
    const found = changed((copy) => {
      copy.components['x-b2-error-codes'].new_code = { status: 401, scope: 'general' };
    });
    expect(found).toContain('/errors/ has no place for new_code');
    expect(found).toContain('/reference/bz_list_computers/ has no place for error-new_code');
  });

  it('finds an operation that is new in the spec', () => {
    const found = changed((copy) => {
      copy.paths['/b2api/v3/b2_new'] = structuredClone(copy.paths['/b2api/v3/b2_list_groups']);
    });
    expect(found).toContain('/reference/b2_new/ is missing');
  });

  it('finds a value that is new in the spec', () => {
    const found = changed((copy) => {
      copy.components.schemas.Region.enum.push('mars');
    });
    expect(found).toContain('/reference/b2_create_group_member/ does not say mars');
  });
});

describe('deadLinks', () => {
  const pages = new Map([
    [
      '/a/',
      readPage('<p id="x"></p><a href="/sub/b/#y">b</a><a href="#x">here</a><a href="https://other.example/">o</a>'),
    ],
    ['/b/', readPage('<p id="y"></p><a href="/sub/a/#z">a</a><a href="/a/">a</a><img src="/sub/no.svg">')],
  ]);

  it('finds pages, anchors and files that are not there, and links that leave the base', () => {
    expect(deadLinks(pages, new Set(), '/sub/')).toEqual([
      '/b/ links to /sub/a/#z, which is not there',
      '/b/ links to /a/, which is not there',
      '/b/ links to /sub/no.svg, which is not there',
    ]);
  });
});
