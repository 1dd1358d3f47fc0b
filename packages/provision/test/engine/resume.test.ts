import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import {
  fileLedger,
  fileSink,
  type ProvisionEvent,
  provision,
  type ResumeOptions,
  readLedger,
  resumeRun,
  type Sink,
  sealedSink,
  settleRun,
} from '../../src/index.ts';
import { entriesFor, jumpingClock, world } from '../support/world.ts';

/** A run that is stopped before its first request, so that the next process does all of the work. */
async function begun(options: Partial<ResumeOptions> & { template?: string }, count = 12) {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  const clock = jumpingClock(Date.now());
  const next = (): ResumeOptions => ({ ledger: fileLedger(path), sink: fileSink(join(folder, 'keys.jsonl')), clock });
  const signal = AbortSignal.abort();
  await provision(client, entriesFor(count), { ...next(), ...options, signal });
  const creations = () => mock.requests.filter(({ operation }) => operation === 'createGroupMember').length;
  return { client, folder, mock, path, clock, next, creations };
}

/** A sink that fails, and what stops the run once so many keys wait for it, or that takes too long. */
function sinkThatFails(enough: number) {
  const sink: Sink = {
    name: 'failing',
    check: async () => {},
    put: async () => {
      throw new Error('no room');
    },
  };
  const stopping = new AbortController();
  const latest = performance.now() + 60_000;
  const onEvent = (event: ProvisionEvent) => {
    if (event.type !== 'sink-failed') return;
    if (event.undelivered >= enough || performance.now() > latest) stopping.abort();
  };
  return { sink, signal: stopping.signal, onEvent };
}

test('the ledger records the options that a run was begun with, and those alone', async () => {
  const template = '{customer}@customers.example';
  const { path } = await begun({ quiet: 5, maxAttempts: 3, concurrency: 2, maxUndelivered: 4, template });
  expect((await readLedger(path)).run.header.options).toEqual({
    quiet: 5,
    maxAttempts: 3,
    concurrency: 2,
    maxUndelivered: 4,
    template,
  });

  const plain = await begun({});
  expect((await readLedger(plain.path)).run.header).not.toHaveProperty('options');
});

test('a resumed run waits and retries as its first process was asked to', async () => {
  const { client, mock, clock, next, creations } = await begun({ quiet: 0, maxAttempts: 3 }, 2);
  mock.faults.add({ on: 'createGroupMember', do: 'reset', count: 6 });
  const before = clock.now();

  const { counts } = await resumeRun(client, next());

  expect(counts).toMatchObject({ unknown: 2 });
  expect(creations()).toBe(6);
  expect(clock.now() - before).toBeLessThan(120_000);
});

test('a given option overrides the recorded one', async () => {
  const { client, mock, next, creations } = await begun({ quiet: 0, maxAttempts: 3 }, 2);
  mock.faults.add({ on: 'createGroupMember', do: 'reset', count: 6 });

  await resumeRun(client, { ...next(), maxAttempts: 1 });

  expect(creations()).toBe(2);
});

test('settling goes by the recorded quiet period', async () => {
  const { client, mock, clock, next } = await begun({ quiet: 900_000, concurrency: 1 });
  mock.faults.add({ on: 'createGroupMember', do: 'reset', count: 1 });
  const run = resumeRun(client, next());
  for await (const { outcome } of run) if (outcome === 'created') run.stop();
  expect((await run).counts).toMatchObject({ open: 1 });
  const before = clock.now();

  await settleRun(client, next());

  expect(clock.now() - before).toBeGreaterThanOrEqual(900_000);
});

test('a resumed run has no more requests under way than its first process was asked for', async () => {
  const { mock, next } = await begun({ concurrency: 3 }, 20);
  let underWay = 0;
  let most = 0;
  const counting: typeof fetch = async (url, init) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    return mock.fetch(url, init).finally(() => {
      underWay -= 1;
    });
  };
  const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: counting, maxConcurrency: 64 });

  await resumeRun(client, next());

  expect(most).toBe(3);
});

test('a resumed run lets as many keys wait for the sink as its first process was asked for', async () => {
  const { client, next } = await begun({ concurrency: 2, maxUndelivered: 10 }, 20);

  const { counts } = await resumeRun(client, { ...next(), ...sinkThatFails(10) });

  // Requests that are prepared or under way when the limit is reached still bring their keys.
  expect(counts.undelivered).toBeGreaterThanOrEqual(10);
  expect(counts.undelivered).toBeLessThanOrEqual(14);
});

test('a resumed run seals for the recorded recipients, and writes no resume key if it was told so once', async () => {
  const recipient = await identityToRecipient(await generateIdentity());
  const { client, next, path } = await begun({ sink: sealedSink(), seal: { recipients: [recipient], only: true } });

  const { counts } = await resumeRun(client, { ...next(), sink: sealedSink() });

  expect(counts).toMatchObject({ created: 12 });
  expect(existsSync(`${path}.resume-key`)).toBe(false);
  const { sessions } = (await readLedger(path)).run;
  expect(sessions.at(-1)?.wrapped).toEqual(expect.any(String));
});

test('a run that nobody could open the keys of is rejected before the first request, also when it is resumed', async () => {
  const { client, next, mock } = await begun({});
  const requests = mock.requests.length;

  await expect(resumeRun(client, { ...next(), sink: sealedSink() })).rejects.toThrow('--seal-to');
  expect(mock.requests).toHaveLength(requests);
});
