import { expect, test } from 'vitest';
import { Semaphore } from '../../src/call/semaphore.ts';

test('a slot that is handed over in the moment of an abort goes to the next', async () => {
  const slots = new Semaphore(1);
  await slots.acquire();
  const controller = new AbortController();
  const aborted = slots.acquire(controller.signal);
  const next = slots.acquire();

  slots.release();
  controller.abort('enough');

  await expect(aborted).rejects.toBe('enough');
  await next;
  slots.release();
  expect(slots.acquire()).toBeUndefined();
});

test('who gives up waiting takes no slot', async () => {
  const slots = new Semaphore(1);
  await slots.acquire();
  const controller = new AbortController();
  const aborted = slots.acquire(controller.signal);

  controller.abort('enough');
  await expect(aborted).rejects.toBe('enough');
  slots.release();

  expect(slots.acquire()).toBeUndefined();
});
