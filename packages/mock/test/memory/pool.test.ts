import { expect, test } from 'vitest';
import { giveBack, takeBytes } from '../../src/memory/pool.ts';

test('memory that was given back is used again', () => {
  const bytes = takeBytes(20_000);
  const { buffer } = bytes;
  giveBack(bytes);
  expect(takeBytes(30_000).buffer).toBe(buffer);
});

test('memory is never lent twice, not even when it was given back twice', () => {
  const bytes = takeBytes(100_000);
  giveBack(bytes);
  giveBack(bytes);
  expect(takeBytes(100_000).buffer).not.toBe(takeBytes(100_000).buffer);
});

test('memory that came from elsewhere is left alone', () => {
  const foreign = new Uint8Array(64 * 1024);
  giveBack(foreign);
  expect(takeBytes(foreign.length).buffer).not.toBe(foreign.buffer);
});

test('more than the largest size is not kept', () => {
  const huge = takeBytes(2 * 1024 * 1024);
  expect(huge).toHaveLength(2 * 1024 * 1024);
  giveBack(huge);
  expect(takeBytes(2 * 1024 * 1024).buffer).not.toBe(huge.buffer);
});
