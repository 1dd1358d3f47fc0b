import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drift } from '../../src/checks/drift.ts';
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
    expect(found).toContain('/reference/b2_list_groups/ has no place for response-groups-b2Stats-newCount');
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
