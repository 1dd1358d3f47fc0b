import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../../src/apiReports/changedLines.ts';
import { acceptApi, checkApiReports, type Extract } from '../../src/apiReports/check.ts';
import { entriesOf } from '../../src/apiReports/entries.ts';
import { extractReport } from '../../src/apiReports/extract.ts';
import { publishedPackages } from '../../src/workspace/packages.ts';
import { tree } from '../support/tree.ts';

function checkout() {
  return tree({
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'packages/a/package.json': {
      name: 'a',
      type: 'module',
      exports: {
        '.': { types: './dist/index.d.ts' },
        './sub/one': { browser: './dist/one.js', import: { types: './dist/one.d.ts', default: './dist/one.js' } },
        './a.json': './a.json',
      },
    },
    'packages/a/tsconfig.build.json': {
      compilerOptions: { module: 'nodenext', target: 'es2022', lib: ['es5'], types: [] },
    },
    'packages/a/dist/index.d.ts': "export { start } from './inner.ts';\n",
    'packages/a/dist/one.d.ts': 'export declare const one: 1;\n',
    'packages/a/dist/inner.d.ts':
      'interface Options {\n  port?: number;\n}\nexport declare function start(options: Options): void;\n',
    'packages/b/package.json': { name: 'b', private: true, exports: { '.': { types: './dist/index.d.ts' } } },
  });
}

describe('the API reports', () => {
  test('are one for each module with types that users may import', () => {
    expect(entriesOf(publishedPackages(checkout())).map(({ specifier, report }) => [specifier, report])).toEqual([
      ['a', 'packages/a/api.md'],
      ['a/sub/one', 'packages/a/api.sub.one.md'],
    ]);
  });

  test('are missing at first, fit once accepted, and fail on a change of the surface', () => {
    const folder = checkout();
    const before: Extract = (_, { specifier }) => `the surface of ${specifier}\n`;
    expect(checkApiReports(folder, before).problems).toEqual([
      'The public API of a differs from packages/a/api.md',
      'The public API of a/sub/one differs from packages/a/api.sub.one.md',
    ]);
    expect(acceptApi(folder, before)).toEqual(['packages/a/api.md', 'packages/a/api.sub.one.md']);
    expect(checkApiReports(folder, before).problems).toEqual([]);
    expect(acceptApi(folder, before)).toEqual([]);

    const after: Extract = (...args) => before(...args).replace('of a/sub/one', '$&, grown');
    const { lines, problems, advice } = checkApiReports(folder, after);
    expect(problems).toEqual(['The public API of a/sub/one differs from packages/a/api.sub.one.md']);
    expect(lines).toContain('  + the surface of a/sub/one, grown');
    expect(advice).toContain('npm run api:accept');
  });
});

describe('a module that is no longer exported', () => {
  const extract: Extract = (_, { specifier }) => `the surface of ${specifier}\n`;

  function withoutSub(manifest: object): string {
    const folder = checkout();
    acceptApi(folder, extract);
    writeFileSync(join(folder, 'packages/a/package.json'), JSON.stringify({ name: 'a', ...manifest }));
    return folder;
  }

  test.each([
    {
      given: 'its subpath is gone',
      manifest: { exports: { '.': { types: './dist/index.d.ts' } } },
      left: ['sub.one.'],
    },
    {
      given: 'its subpath is closed',
      manifest: { exports: { '.': { types: './dist/index.d.ts' }, './sub/one': null } },
      left: ['sub.one.'],
    },
    { given: 'its package is private', manifest: { private: true }, left: ['', 'sub.one.'] },
  ])('is noticed by the report that it leaves, until that is accepted: $given', ({ manifest, left }) => {
    const folder = withoutSub(manifest);
    const reports = left.map((name) => `packages/a/api.${name}md`);
    const problems = reports.map((report) => `${report} describes a module that is not exported`);
    expect(checkApiReports(folder, extract).problems.toSorted()).toEqual(problems.toSorted());
    expect(acceptApi(folder, extract).toSorted()).toEqual(reports.toSorted());
    expect(checkApiReports(folder, extract).problems).toEqual([]);
  });
});

test.each([
  { given: 'a file', target: './dist/index.js' },
  { given: 'conditions', target: { import: { default: './dist/index.mjs' } } },
])('a module without types has no report, which is a problem: $given', ({ target }) => {
  const folder = tree({
    'pnpm-workspace.yaml': 'packages:\n  - a\n',
    'a/package.json': { name: 'a', exports: { './x': target, './package.json': './package.json' } },
  });
  expect(checkApiReports(folder).problems).toEqual(['a/x is exported without types']);
});

describe('extractReport', () => {
  const extract = (folder: string) =>
    entriesOf(publishedPackages(folder))
      .slice(0, 1)
      .map((entry) => extractReport(folder, entry, ['es5']))[0];

  test('shows what is exported, from wherever it is declared, with the types that it needs', () => {
    const report = extract(checkout());
    expect(report).toContain('export function start(options: Options): void;');
    expect(report).toMatch(/interface Options \{[^}]*port\?: number;/);
  });

  test('rejects declarations that do not hang together', () => {
    const folder = checkout();
    appendFileSync(join(folder, 'packages/a/dist/index.d.ts'), 'export declare const lost: Missing;\n');
    expect(() => extract(folder)).toThrow('Missing');
  });
});

describe('changedLines', () => {
  test('gives what went and what came', () => {
    expect(changedLines('a\nb\nb\n', 'b\nc\n')).toEqual(['- a', '- b', '+ c']);
  });

  test('says so when lines have only moved', () => {
    expect(changedLines('a\nb', 'b\na')).toEqual(['the same lines in another order']);
  });

  test('is short about a large change', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`);
    expect(changedLines('', lines.join('\n')).at(-1)).toBe('and 21 more');
  });
});
