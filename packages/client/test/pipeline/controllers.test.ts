import { expect, test } from 'vitest';
import type { FetchLike } from '../../src/index.ts';
import { Controllers } from '../../src/pipeline/controllers.ts';
import { clientFor } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, silence } from '../support/plays.ts';

test('a controller that is out on loan is not lent again', () => {
  const controllers = new Controllers();

  expect(controllers.lend().controller).not.toBe(controllers.lend().controller);
});

test('a controller that came back serves again', () => {
  const controllers = new Controllers();
  const loan = controllers.lend();
  controllers.takeBack(loan);

  expect(controllers.lend()).toBe(loan);
});

test('a controller that aborted is not lent again', () => {
  const controllers = new Controllers();
  const loan = controllers.lend();
  loan.controller.abort();
  controllers.takeBack(loan);

  expect(controllers.lend().controller.signal.aborted).toBe(false);
});

test('no signal is handed to two requests at once, nor to more than ten one after another', async () => {
  const server = await serve();
  const uses = new Map<AbortSignal, number>();
  const open = new Set<AbortSignal>();
  let mostOpen = 0;
  const fetch: FetchLike = async (url, init) => {
    const signal = init.signal as AbortSignal;
    expect(open).not.toContain(signal);
    open.add(signal);
    mostOpen = Math.max(mostOpen, open.size);
    uses.set(signal, (uses.get(signal) ?? 0) + 1);
    try {
      return await globalThis.fetch(url, init);
    } finally {
      open.delete(signal);
    }
  };
  const { partner } = clientFor(server, { fetch });

  for (let round = 0; round < 20; round += 1)
    await Promise.all([partner.listGroups(), partner.listGroups(), partner.listGroups()]);

  expect(mostOpen).toBe(3);
  expect(Math.max(...uses.values())).toBe(10);
});

test('an attempt after one that ran out of time has a signal of its own', async () => {
  const server = await serve({ listGroups: [silence, answer(exampleAnswer('listGroups'))] });
  const aborted: boolean[] = [];
  const fetch: FetchLike = (url, init) => {
    aborted.push(init.signal?.aborted ?? true);
    return globalThis.fetch(url, init);
  };
  const { partner } = clientFor(server, { fetch, timeout: 100 });

  const { response } = await partner.listGroups().withResponse();

  expect(response.attempts).toBe(2);
  expect(aborted).toEqual([false, false, false]);
});
