import { join } from 'node:path';
import { type FetchLike, PartnerClient } from '@b2-partner/client';
import { expect, test } from 'vitest';
import {
  fileLedger,
  fileSink,
  type ProvisionEvent,
  provision,
  readLedger,
  resumeRun,
  settleRun,
} from '../../src/index.ts';
import { Spill } from '../../src/seal/spill.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

function signal(): [Promise<void>, () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}

/** A run whose third and fourth creation get no response: one reached the service, the other did not. Both hang until `answer`. */
async function hangingRun() {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  const keys = join(folder, 'keys.jsonl');
  const spill = new Spill([join(folder, 'spill')]);
  const next = () => ({ ledger: fileLedger(path), sink: fileSink(keys), spill, quiet: 0 });
  const [answered, answer] = signal();
  const [applied, tellApplied] = signal();
  const [hanging, tellHanging] = signal();
  const [delivered, tellDelivered] = signal();
  let creations = 0;
  const fetch: FetchLike = async (url, init) => {
    if (!/create/.test(url)) return mock.fetch(url, init as RequestInit);
    creations += 1;
    const number = creations;
    if (number === 4) {
      tellHanging();
      await answered;
      throw new TypeError('the connection broke');
    }
    const response = await mock.fetch(url, init as RequestInit);
    if (number === 3) {
      tellApplied();
      await answered;
    }
    return response;
  };
  const slow = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch, maxConcurrency: 64 });
  const onEvent = (event: ProvisionEvent) => {
    if (event.type === 'progress' && event.done === 2) tellDelivered();
  };
  const run = provision(slow, entriesFor(9), { ...next(), concurrency: 2, onEvent });
  await Promise.all([applied, hanging, delivered]);
  // Two more are prepared: their intents are durable, and nothing is sent.
  await expect.poll(async () => (await readLedger(path)).counts.open).toBe(4);
  return { client, mock, path, keys, next, run, answer, sent: () => creations };
}

test('a second abort does not wait: what is under way stays open, and nothing more is sent', async () => {
  const { run, path, answer, sent } = await hangingRun();

  run.stop();
  run.abandon();
  const { counts, stopped } = await run;

  expect(stopped).toMatchObject({ reason: 'aborted' });
  expect(counts).toMatchObject({ created: 2, open: 2, pending: 5 });
  expect((await readLedger(path)).counts).toEqual(counts);
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent()).toBe(4);
});

test('a later run looks for the accounts of an abandoned one, and creates the rest', async () => {
  const { run, client, next, keys } = await hangingRun();
  run.abandon();
  await run;

  // The request that did not arrive may be sent once more, which settling does not do.
  expect((await settleRun(client, next())).counts).toMatchObject({ created: 2, 'created-key-lost': 1, open: 1 });
  expect((await resumeRun(client, next())).counts).toMatchObject({ created: 8, 'created-key-lost': 1, pending: 0 });
  expect(keysIn(keys)).toHaveLength(8);
});

test('a key that arrives after the second abort is kept, sealed, and the next run has it', async () => {
  const { run, client, next, keys, mock, answer } = await hangingRun();
  run.abandon();
  await run;
  answer();
  // The file sink gets it at once, because the ledger is closed.
  await expect.poll(() => keysIn(keys).length).toBe(3);

  expect((await resumeRun(client, next())).counts).toMatchObject({ created: 9, 'created-key-lost': 0 });
  const made = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event.applicationKey] : []));
  expect(keysIn(keys).map(({ applicationKey }) => applicationKey)).toEqual(expect.arrayContaining(made));
  expect(keysIn(keys)).toHaveLength(9);
});

test('a stop sends nothing more, also not what was prepared, and finishes what is under way', async () => {
  const { run, answer, sent } = await hangingRun();
  run.stop();
  answer();

  const { counts } = await run;

  expect(sent()).toBe(4);
  expect(counts).toMatchObject({ created: 3, open: 1, pending: 5 });
});
