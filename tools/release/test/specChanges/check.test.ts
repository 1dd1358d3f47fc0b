import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSpecChanges } from '../../src/specChanges/check.ts';
import { keepRelease, lastRelease } from '../../src/specChanges/released.ts';
import { root } from '../../src/workspace/root.ts';
import { tree } from '../support/tree.ts';

const changeset = (bump: string) =>
  `---\n"@b2-partner/spec": ${bump}\n"@b2-partner/fetch": ${bump}\n---\n\nSays why.\n`;

/** A checkout with the description of today, a package that is built from it, and one that is not. */
function checkout(changesets: Readonly<Record<string, string>> = {}): string {
  return tree({
    'pnpm-workspace.yaml': 'packages:\n  - spec\n  - packages/*\n',
    '.changeset/config.json': {},
    'spec/package.json': { name: '@b2-partner/spec', version: '1.4.0' },
    'spec/dist/openapi.json': readFileSync(join(root, 'spec/dist/openapi.json'), 'utf8'),
    'packages/fetch/package.json': { name: '@b2-partner/fetch', devDependencies: { '@b2-partner/spec': '*' } },
    'packages/other/package.json': { name: '@b2-partner/other' },
    ...changesets,
  });
}

function removeRegion(folder: string): void {
  const file = join(folder, 'spec/dist/openapi.json');
  const description = JSON.parse(readFileSync(file, 'utf8'));
  description.components.schemas.Region.enum.pop();
  writeFileSync(file, JSON.stringify(description));
}

describe('checkSpecChanges', () => {
  test('is content right after a release', async () => {
    const folder = checkout();
    keepRelease(folder, '1.4.0');
    expect(lastRelease(folder)?.version).toBe('1.4.0');
    const { title, lines, problems } = await checkSpecChanges(folder);
    expect({ title, lines, problems }).toEqual({
      title: 'The description since 1.4.0',
      lines: ['no change'],
      problems: [],
    });
  });

  test('lists a breaking change, and fails without a major changeset for all that it concerns', async () => {
    const folder = checkout({ '.changeset/soft.md': changeset('minor') });
    keepRelease(folder, '1.4.0');
    removeRegion(folder);
    const { lines, problems } = await checkSpecChanges(folder);
    expect(lines).toContain('  createGroupMember request.region no longer has the value "ca-east"');
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^@b2-partner\/spec needs a major changeset/);
    expect(problems[1]).toMatch(/^@b2-partner\/fetch needs a major changeset/);
  });

  test('lets a breaking change through when its changeset says so', async () => {
    const folder = checkout({ '.changeset/hard.md': changeset('major') });
    keepRelease(folder, '1.4.0');
    removeRegion(folder);
    expect((await checkSpecChanges(folder)).problems).toEqual([]);
  });

  test('takes everything for an addition before the first release, which needs a changeset too', async () => {
    const { lines, problems } = await checkSpecChanges(checkout());
    expect(lines).toEqual([expect.stringMatching(/^everything is an addition: \d+$/)]);
    expect(problems).toHaveLength(2);
    expect((await checkSpecChanges(checkout({ '.changeset/a.md': changeset('minor') }))).problems).toEqual([]);
  });
});
