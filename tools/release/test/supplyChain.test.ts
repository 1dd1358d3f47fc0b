import { describe, expect, test } from 'vitest';
import { licenceProblems, lockfileProblems } from '../src/supplyChain.ts';

describe('lockfileProblems', () => {
  const lockfile = `
importers:
  packages/a: { dependencies: { b: { specifier: workspace:*, version: link:../b }, c: { specifier: 1.0.0, version: 1.0.0 } } }
  packages/b: {}
packages:
  c@1.0.0: { resolution: {integrity: sha512-abc==} }
`;
  const resolution = /resolution: \{integrity: (sha512-[^}]+)\}/;
  const link = /version: link:[^ ]+/;

  test('accepts packages of the registry and of the workspace', () => {
    expect(lockfileProblems(lockfile)).toEqual([]);
  });

  test.each([
    {
      given: 'a tarball',
      from: resolution,
      to: 'resolution: {integrity: $1, tarball: https://elsewhere.example/a.tgz}',
    },
    { given: 'a weak checksum', from: resolution, to: 'resolution: {integrity: sha1-x}' },
    { given: 'a git repository', from: resolution, to: 'resolution: {type: git, repo: a, commit: b}' },
    { given: 'a file', from: link, to: 'version: file:a.tgz' },
    { given: 'a folder outside the checkout', from: link, to: 'version: link:../../../../packages/evil' },
    { given: 'a folder that is no package of the workspace', from: link, to: 'version: link:../evil' },
    { given: 'an absolute path', from: link, to: 'version: link:/evil' },
  ])('rejects $given', ({ from, to }) => {
    expect(lockfileProblems(lockfile.replace(from, to))).toHaveLength(1);
  });
});

test('licenceProblems names each package whose licence does not fit', () => {
  const licences = { MIT: [{ name: 'a', versions: ['1.0.0'] }], 'GPL-3.0': [{ name: 'b', versions: ['2.0.0'] }] };
  expect(licenceProblems(licences)).toEqual(['b 2.0.0 has the licence GPL-3.0']);
});
