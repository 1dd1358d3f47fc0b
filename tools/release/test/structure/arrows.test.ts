import { describe, expect, test } from 'vitest';
import { type Manifest, workspacePackages } from '../../src/workspace/packages.ts';
import { root } from '../../src/workspace/root.ts';
import { arrows } from './arrows.ts';

const scope = '@b2-partner/';
const neighbours = (list: Manifest['dependencies'] = {}) =>
  Object.keys(list)
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length));

// Code cannot use a package that its package.json does not name: Biome's noUndeclaredDependencies rejects the import,
// also of a devDependency in `src/`, and ownFolder.grit the path. So it is enough to look at each package.json.
describe.each(workspacePackages(root))('$name', ({ name, manifest }) => {
  const { ships, builds } = arrows[name.slice(scope.length)] ?? { ships: [], builds: [] };

  test('has a line in the table of arrows', () => {
    expect(Object.keys(arrows)).toContain(name.slice(scope.length));
  });

  test('depends on nothing that the table does not name', () => {
    const shipped = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
    expect(ships).toEqual(expect.arrayContaining(neighbours(shipped)));
    expect([...ships, ...builds]).toEqual(expect.arrayContaining(neighbours(manifest.devDependencies)));
  });
});

test('the arrows never make a circle', () => {
  const circlesFrom = (name: string, path: readonly string[]): string[] =>
    [...(arrows[name]?.ships ?? []), ...(arrows[name]?.builds ?? [])].flatMap((next) =>
      path.includes(next) ? [[...path, next].join(' → ')] : circlesFrom(next, [...path, next]),
    );
  expect(Object.keys(arrows).flatMap((name) => circlesFrom(name, [name]))).toEqual([]);
});
