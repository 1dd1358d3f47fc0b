import { describe, expect, test } from 'vitest';
import { arrows } from '../../src/structure/arrows.ts';
import { backwards } from '../../src/structure/backwards.ts';
import { usesBetween } from '../../src/structure/uses.ts';
import { workspacePackages } from '../../src/workspace/packages.ts';
import { root } from '../../src/workspace/root.ts';
import { tree } from '../support/tree.ts';

const table = {
  low: { ships: [], builds: [] },
  high: { ships: ['low'], builds: ['tool'] },
  tool: { ships: [], builds: [], openFolder: true },
};

function judge(files: Readonly<Record<string, unknown>>) {
  const folder = tree({
    'pnpm-workspace.yaml': 'packages:\n  - tool\n  - packages/*\n',
    'tool/package.json': { name: 'tool' },
    'packages/low/package.json': { name: 'low' },
    'packages/high/package.json': { name: 'high' },
    ...files,
  });
  return backwards(usesBetween(folder, workspacePackages(folder)), table);
}

describe('the arrows between packages', () => {
  test('all run the way of the map', () => {
    expect(backwards(usesBetween(root, workspacePackages(root)), arrows)).toEqual([]);
  });

  test('are stated for every package of the workspace, and for no other', () => {
    const names = workspacePackages(root).map(({ name }) => name);
    expect(Object.keys(arrows).sort()).toEqual(names.sort());
  });

  test('never make a circle', () => {
    const reach = (name: string, seen: readonly string[]): string[] =>
      [...(arrows[name]?.ships ?? []), ...(arrows[name]?.builds ?? [])].flatMap((next) =>
        seen.includes(next) ? [[...seen, next].join(' → ')] : reach(next, [...seen, next]),
      );
    expect(Object.keys(arrows).flatMap((name) => reach(name, [name]))).toEqual([]);
  });
});

describe('backwards', () => {
  test('allows what the table names', () => {
    expect(
      judge({
        'packages/high/src/a.ts': "import 'low/sub';",
        'packages/high/test/a.test.ts': "import 'tool'; import '../src/a.ts';",
        'packages/high/package.json': { name: 'high', dependencies: { low: '1' }, devDependencies: { tool: '1' } },
      }),
    ).toEqual([]);
  });

  test.each([
    {
      given: 'an import against the arrow',
      files: { 'packages/low/src/a.ts': "export * from 'high';" },
      says: 'packages/low/src/a.ts uses high: no arrow leads from high to low',
    },
    {
      given: 'a dependency against the arrow',
      files: { 'packages/low/package.json': { name: 'low', devDependencies: { high: '1' } } },
      says: 'packages/low/package.json uses high: no arrow leads from high to low',
    },
    {
      given: 'a test tool in shipped code',
      files: { 'packages/high/src/a.ts': "await import('tool');" },
      says: 'packages/high/src/a.ts ships tool, which high may use in its scripts and tests only',
    },
    {
      given: 'a test tool among the dependencies',
      files: { 'packages/high/package.json': { name: 'high', peerDependencies: { tool: '1' } } },
      says: 'packages/high/package.json ships tool, which high may use in its scripts and tests only',
    },
    {
      given: 'a path into another package',
      files: { 'packages/high/src/a.ts': "import '../../low/src/inside.ts';" },
      says: 'packages/high/src/a.ts reaches into the folder of low: import it by its name',
    },
    {
      given: 'a path from published code, even into an open folder',
      files: { 'packages/high/src/a.ts': "import '../../../tool/inside.js';" },
      says: 'packages/high/src/a.ts reaches into the folder of tool: import it by its name',
    },
    {
      given: 'a package that the table forgets',
      files: { 'packages/new/package.json': { name: 'new', dependencies: { low: '1' } } },
      says: 'new has no line in the table of arrows',
    },
  ])('refuses $given', ({ files, says }) => {
    expect(judge(files)).toEqual([says]);
  });

  test('lets tests read an open folder by path', () => {
    expect(judge({ 'packages/high/test/a.test.ts': "import '../../../tool/inside.js';" })).toEqual([]);
  });

  test('takes the path of a command for a name', () => {
    const files = {
      'packages/low/package.json': { name: 'low', bin: { low: './bin/low.js' } },
      'packages/high/test/a.test.ts': "new URL('../../low/bin/low.js', import.meta.url);",
    };
    expect(judge(files)).toEqual([]);
    expect(judge({ ...files, 'packages/high/test/a.test.ts': "import '../../low/bin/other.js';" })).toHaveLength(1);
  });

  test('does not mistake one name for the beginning of another', () => {
    expect(judge({ 'packages/low/src/a.ts': "import 'higher'; import 'toolbox';" })).toEqual([]);
  });

  test('skips what is installed and what is built', () => {
    expect(
      judge({
        'packages/low/node_modules/x/a.js': "import 'high';",
        'packages/low/dist/a.js': "import 'high';",
      }),
    ).toEqual([]);
  });
});
