import { expect, test } from 'vitest';
import { acquireBytes, releaseBytes } from '../../src/memory/pool.ts';

test('memory that was given back is used again', () => {
  const bytes = acquireBytes(20_000);
  const { buffer } = bytes;
  releaseBytes(bytes);
  expect(acquireBytes(30_000).buffer).toBe(buffer);
});

test('memory is never lent twice, not even when it was given back twice', () => {
  const bytes = acquireBytes(100_000);
  releaseBytes(bytes);
  releaseBytes(bytes);
  expect(acquireBytes(100_000).buffer).not.toBe(acquireBytes(100_000).buffer);
});

test('memory that came from elsewhere is left alone', () => {
  const foreign = new Uint8Array(64 * 1024);
  releaseBytes(foreign);
  expect(acquireBytes(foreign.length).buffer).not.toBe(foreign.buffer);
});

test('more than the largest size is not kept', () => {
  const huge = acquireBytes(2 * 1024 * 1024);
  expect(huge).toHaveLength(2 * 1024 * 1024);
  releaseBytes(huge);
  expect(acquireBytes(2 * 1024 * 1024).buffer).not.toBe(huge.buffer);
});
