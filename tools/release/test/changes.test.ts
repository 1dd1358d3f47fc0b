import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChanges, keepRelease } from '../src/changes.ts';
import { tree } from './support/tree.ts';

const exported = { '.': { types: './dist/index.d.ts' }, './portable': { types: './dist/portable.d.ts' } };

/** A checkout with a description and a package, both just released. */
function released() {
  const root = tree({
    'pnpm-workspace.yaml': 'packages:\n  - spec\n  - packages/*\n  - tools/*\n',
    '.changeset/config.json': {},
    'spec/package.json': { name: 'spec' },
    'spec/dist/openapi.json': 'one',
    'packages/mock/package.json': { name: 'mock', exports: exported },
    'packages/mock/api.md': 'one',
    'packages/mock/api.portable.md': 'one',
    'packages/none/package.json': { name: 'none' },
    'tools/release/package.json': { name: 'release', private: true, exports: exported },
    'tools/release/api.md': 'one',
  });
  keepRelease(root);
  return root;
}

const announce = (root: string, type: string) =>
  writeFileSync(join(root, '.changeset/a.md'), `---\n"spec": ${type}\n"mock": ${type}\n---\n\nSays why.\n`);

describe('checkChanges', () => {
  test('requires nothing right after a release', async () => {
    expect((await checkChanges(released())).problems).toEqual([]);
  });

  test.each([
    { file: 'spec/dist/openapi.json', name: 'spec' },
    { file: 'packages/mock/api.md', name: 'mock' },
    { file: 'packages/mock/api.portable.md', name: 'mock' },
  ])('requires a changeset that names $name when $file has changed', async ({ file, name }) => {
    const root = released();
    writeFileSync(join(root, file), 'two');
    const problems = [`${name} has changed, but no changeset names it`];
    expect((await checkChanges(root)).problems).toEqual(problems);
    announce(root, 'none');
    expect((await checkChanges(root)).problems).toEqual(problems);
    announce(root, 'patch');
    expect((await checkChanges(root)).problems).toEqual([]);
  });

  test('requires nothing for the API report of a private package', async () => {
    const root = released();
    writeFileSync(join(root, 'tools/release/api.md'), 'two');
    expect((await checkChanges(root)).problems).toEqual([]);
  });

  test('requires a changeset for every package before its first release', async () => {
    const root = released();
    rmSync(join(root, 'tools/release/released.json'));
    expect((await checkChanges(root)).problems).toHaveLength(2);
    announce(root, 'minor');
    expect((await checkChanges(root)).problems).toEqual([]);
  });
});
