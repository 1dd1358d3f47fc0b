import { expect, test } from 'vitest';
import { ratiosTo } from '../../src/budgets/ratios.ts';

/** Gives these values one after the other, and notes who was asked. */
const takes = (name: string, values: readonly number[], asked: string[] = []) => {
  const rest = [...values];
  return async () => {
    asked.push(name);
    return rest.shift() ?? Number.NaN;
  };
};

test('a ratio is that of the medians: what a busy moment does to one measurement does not count', async () => {
  const floor = takes('floor', [40, 400, 41]);
  const measured = await ratiosTo(floor, { a: takes('a', [900, 61.5, 60]), b: takes('b', [41, 20.5, 82]) }, 3);
  expect(measured).toEqual({ a: 1.5, b: 1 });
});

test('each is measured beside the floor in every round', async () => {
  const asked: string[] = [];
  await ratiosTo(takes('floor', [1, 1], asked), { a: takes('a', [1, 1], asked), b: takes('b', [1, 1], asked) }, 2);
  expect(asked).toEqual(['floor', 'a', 'b', 'floor', 'a', 'b']);
});

test.each([
  { given: 'took no time', floor: 0 },
  { given: 'told nothing', floor: Number.NaN },
])('a floor that $given is refused', async ({ floor }) => {
  await expect(ratiosTo(async () => floor, { a: async () => 1 }, 1)).rejects.toThrow('the floor took no time');
});
