import { describe, expect, test } from 'vitest';
import { growth } from '../../src/soak/growth.ts';
import { soak } from '../../src/soak/soak.ts';

const samples = (heap: (index: number) => number, handles: (index: number) => number = () => 5) =>
  Array.from({ length: 40 }, (_, index) => ({ heap: heap(index), handles: handles(index) }));

describe('growth', () => {
  test('is not what happens while everything is set up, nor one busy moment', () => {
    expect(growth(samples((index) => (index < 4 ? index * 1e7 : 5e7)))).toEqual([]);
    expect(growth(samples((index) => (index === 30 ? 9e8 : 5e7)))).toEqual([]);
  });

  test('is a heap that keeps rising', () => {
    expect(growth(samples((index) => 5e7 + index * 1e6))).toEqual([expect.stringMatching(/^the heap grew from/)]);
  });

  test('is handles that nobody closes', () => {
    expect(
      growth(
        samples(
          () => 5e7,
          (index) => index,
        ),
      ),
    ).toEqual([expect.stringMatching(/^handles grew from/)]);
  });

  test('cannot be told from two samples', () => {
    expect(growth(samples(() => 1).slice(0, 2))).toEqual(['there are too few samples to compare']);
  });
});

test('client and mock talk for a while, faults and aborts included, and leave no handle behind', async () => {
  // Forty ticks of a clock that moves when it is read: a few rounds, however fast the machine.
  let time = 0;
  const { rounds, samples: seen } = await soak({ duration: 40, interval: 2, now: () => (time += 1) });
  expect(rounds).toBeGreaterThan(10);
  const handles = seen.map((one) => one.handles);
  expect(Math.max(...handles.slice(5))).toBeLessThanOrEqual(Math.max(...handles.slice(0, 5)) + 2);
});
