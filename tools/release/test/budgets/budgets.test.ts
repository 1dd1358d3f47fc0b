import { describe, expect, test } from 'vitest';
import { bundleSize } from '../../src/budgets/bundleSize.ts';
import { dependencyCounts } from '../../src/budgets/dependencyCounts.ts';
import { judge } from '../../src/budgets/judge.ts';
import { tarballSizes } from '../../src/budgets/tarballSizes.ts';
import { tree } from '../support/tree.ts';

describe('judge', () => {
  test('is content at the limit, and shows how much is used', () => {
    const { lines, problems } = judge([{ name: 'a tarball', value: 2000 }], { 'a tarball': 2000 });
    expect(problems).toEqual([]);
    expect(lines[0]).toBe('a tarball     2,000 of     2,000  100 %');
  });

  test.each([
    { given: 'more than the budget', value: 11, budgets: { a: 10 }, says: 'a is 11, over its budget of 10' },
    { given: 'no budget', value: 11, budgets: {}, says: 'a is 11 and has no budget' },
    { given: 'a budget of none', value: 1, budgets: { a: 0 }, says: 'a is 1, over its budget of 0' },
    {
      given: 'a budget of nothing',
      value: 1,
      budgets: { a: 1, b: 1 },
      says: 'b has a budget, but nothing measures it',
    },
  ])('fails on $given', ({ value, budgets, says }) => {
    expect(judge([{ name: 'a', value }], budgets).problems).toEqual([says]);
  });
});

test('a bundle counts what is used, and leaves out what is not', async () => {
  const text = (seed: string) => Array.from({ length: 400 }, (_, index) => `${seed}${index * 7919}`).join();
  const folder = tree({
    'node_modules/a/package.json': { name: 'a', type: 'module', sideEffects: false, exports: './a.js' },
    'node_modules/a/a.js': `export const small = 1; export const large = '${text('x')}';`,
  });
  const [small, both] = [await bundleSize('a', ['small'], folder), await bundleSize('a', ['small', 'large'], folder)];
  expect(small).toBeLessThan(100);
  expect(both).toBeGreaterThan(small + 500);
});

test('a tarball counts the files that are published, and no others', async () => {
  const manifest = { name: 'a', version: '1.0.0', files: ['a.js'] };
  const noise = Array.from({ length: 4000 }, (_, index) => index * 7919).join();
  const folder = tree({ 'p/a.js': 'x'.repeat(5000), 'p/b.js': noise, 'p/package.json': manifest });
  const [size] = await tarballSizes(folder, ['p']);
  expect(size?.name).toBe('a');
  expect(size?.bytes).toBeLessThan(1000);
});

test('dependencies are counted once each, with those that they bring along', () => {
  const manifest = (name: string, ...dependencies: string[]) => ({
    name,
    version: '1.0.0',
    dependencies: Object.fromEntries(dependencies.map((one) => [one, '1'])),
    devDependencies: { tool: '1' },
  });
  const own = { name: 'p', folder: 'p', manifest: manifest('p', 'a', 'b') };
  const folder = tree({
    'p/package.json': own.manifest,
    'p/node_modules/a/package.json': manifest('a', 'b'),
    'p/node_modules/b/package.json': manifest('b', 'a', 'c'),
    'node_modules/c/package.json': manifest('c'),
  });
  expect(dependencyCounts(folder, [own])).toEqual([{ name: 'p dependencies', value: 3 }]);
});
