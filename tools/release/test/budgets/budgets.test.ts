import { describe, expect, test } from 'vitest';
import { bundleSize } from '../../src/budgets/bundleSize.ts';
import { judge } from '../../src/budgets/judge.ts';
import { tarballSizes } from '../../src/budgets/tarballSizes.ts';
import { typeCost } from '../../src/budgets/typeCost.ts';
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
  const folder = tree({ 'p/a.js': 'x'.repeat(5000), 'p/b.js': 'y'.repeat(9000), 'p/package.json': manifest });
  const [size] = await tarballSizes(folder, ['p']);
  expect(size?.name).toBe('a');
  expect(size?.unpacked).toBeGreaterThan(5000);
  expect(size?.unpacked).toBeLessThan(6000);
  expect(size?.tarball).toBeLessThan(1000);
});

test('the compiler counts types and its time is taken, and a program that does not compile is refused', async () => {
  const here = new URL('../..', import.meta.url).pathname;
  const folder = tree({
    'a.ts': 'type A<T> = { value: T }; export const a: A<A<A<string>>> = { value: { value: { value: "" } } };',
    'bad.ts': 'export const a: string = 1;',
  });
  const { instantiations, seconds } = await typeCost(`${folder}/a.ts`, here);
  expect(instantiations).toBeGreaterThan(0);
  expect(seconds).toBeGreaterThan(0);
  await expect(typeCost(`${folder}/bad.ts`, here)).rejects.toThrow("not assignable to type 'string'");
});
