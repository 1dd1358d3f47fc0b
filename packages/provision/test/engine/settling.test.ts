import type { FetchLike } from '@b2-partner/client';
import { PartnerClient } from '@b2-partner/client';
import { createMock, type FaultSpec, type Mock, type MockOptions } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import {
  type EntryInput,
  type EntryOutcome,
  type ProvisionEvent,
  type ProvisionOptions,
  provision,
} from '../../src/index.ts';
import { FileLedger } from '../../src/ledger/file/fileLedger.ts';
import { FileSink } from '../../src/sinks/fileSink.ts';
import { MemoryDisk } from '../support/memoryDisk.ts';
import { entriesFor, jumpingClock, smallWorld } from '../support/world.ts';

/** A run on a disk in memory, with a clock that jumps over every wait. */
async function runOf(
  entries: EntryInput[],
  faults: FaultSpec[] = [],
  options: Partial<ProvisionOptions> & { mock?: Mock; world?: MockOptions; fetch?: (mock: Mock) => FetchLike } = {},
) {
  const { mock = createMock({ world: smallWorld, ...options.world }), fetch, world: _, ...more } = options;
  for (const fault of faults) mock.faults.add(fault);
  const disk = new MemoryDisk();
  const clock = jumpingClock();
  const lock = { wasBroken: false, require: async () => {}, release: async () => {} };
  const ground = { disk, takeLock: async () => lock, now: () => clock.now() };
  const client = new PartnerClient({
    ...mock.credentials,
    realm: mock.url,
    fetch: fetch?.(mock) ?? (mock.fetch as FetchLike),
    sleep: async () => {},
  });
  const events: ProvisionEvent[] = [];
  const startedAt = clock.now();
  const run = provision(client, entries, {
    ledger: new FileLedger('/l', {}, ground),
    sink: new FileSink('/k', disk),
    clock,
    onEvent: (event) => events.push(event),
    ...more,
  });
  const outcomes: EntryOutcome[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  const summary = await run;
  const requests = (operation: string) => mock.requests.filter((request) => request.operation === operation);
  return { mock, outcomes, events, summary, requests, disk, clock, took: clock.now() - startedAt };
}

test('an account whose response was lost is found by one listing of its Group, and its key is lost', async () => {
  const { outcomes, requests, took } = await runOf(entriesFor(6), [
    { on: 'createGroupMember', do: 'reset-after', count: 3 },
  ]);

  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array(3).fill('created'),
    ...Array(3).fill('created-key-lost'),
  ]);
  const lost = outcomes.find(({ outcome }) => outcome === 'created-key-lost');
  expect(lost).toMatchObject({ accountId: expect.stringMatching(/^[0-9a-f]{12}$/) });
  expect(lost?.message).toMatch(
    /made by this run, or by somebody else since 2026-11-26 00:00 UTC.*web console.*next alias/,
  );
  // The baseline, and one for all three.
  expect(requests('listGroupMembers')).toHaveLength(2);
  expect(took).toBeLessThan(130_000);
});

test('an account that is not there after the quiet period is created by a second request', async () => {
  const { outcomes, requests, took } = await runOf(entriesFor(2), [{ on: 'createGroupMember', do: 'reset', count: 1 }]);

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
  expect(requests('createGroupMember')).toHaveLength(3);
  // Two listings, 30 s apart, the second one 120 s after the request.
  expect(requests('listGroupMembers')).toHaveLength(3);
  expect(took).toBeGreaterThanOrEqual(120_000);
});

test('an account that cannot be found out about is unknown after the last attempt', async () => {
  const { outcomes, requests } = await runOf(entriesFor(1), [{ on: 'createGroupMember', do: 'reset' }]);

  expect(outcomes).toMatchObject([
    { outcome: 'unknown', message: expect.stringMatching(/^2 requests were sent.*look again/) },
  ]);
  expect(requests('createGroupMember')).toHaveLength(2);
});

test('an account that was there before is found without a request', async () => {
  const mock = createMock({ world: smallWorld });
  await runOf([{ email: 'Customer-0@customers.example', group: '10101' }], [], { mock });

  const { outcomes, requests } = await runOf(entriesFor(2), [], { mock });

  expect(outcomes.find(({ line }) => line === 1)).toMatchObject({ outcome: 'existed', groupId: '10101' });
  expect(requests('createGroupMember')).toHaveLength(2);
});

test('an email that somebody else has is rejected, after a look at the Group', async () => {
  const mock = createMock({ world: smallWorld });
  await runOf(entriesFor(1, '10102'), [], { mock });

  const { outcomes, requests } = await runOf(entriesFor(1, '10101'), [], { mock });

  expect(outcomes).toMatchObject([{ outcome: 'rejected', code: 'invalid_email' }]);
  expect(requests('createGroupMember')).toHaveLength(2);
});

test('a rejection that may be about our own second copy is a lost key', async () => {
  // Something on the way sends every creation twice.
  const twice =
    (mock: Mock): FetchLike =>
    async (url, init) => {
      if (/create_group/.test(url)) await mock.fetch(url, init as RequestInit);
      return mock.fetch(url, init as RequestInit);
    };
  const { outcomes } = await runOf(entriesFor(1), [], { fetch: twice });

  expect(outcomes).toMatchObject([{ outcome: 'created-key-lost' }]);
});

test.each([
  [400, 'bad_request'],
  [400, 'too_many_members'],
  [400, 'invalid_group_id'],
  [420, 'method_failure'],
])('a rejection (%i %s) that is about another request hides no account', async (status, code) => {
  // A proxy that mixes up its connections: the account is made, and the response is somebody else's.
  const mixedUp =
    (mock: Mock): FetchLike =>
    async (url, init) => {
      const response = await mock.fetch(url, init as RequestInit);
      return /create_group/.test(url) ? Response.json({ status, code, message: 'not yours' }, { status }) : response;
    };
  const { outcomes } = await runOf(entriesFor(1), [], { fetch: mixedUp });

  expect(outcomes).toMatchObject([{ outcome: 'created-key-lost', groupId: '10101' }]);
});

test('a rejection of the entry itself is its outcome after a look at the Group, without a quiet period', async () => {
  const { outcomes, took } = await runOf(
    [{ email: 'a@backblaze.com', group: '10101' }],
    [{ on: 'createGroupMember', do: 'error', status: 420, code: 'method_failure' }],
  );

  expect(outcomes).toMatchObject([{ outcome: 'rejected', code: 'method_failure', message: expect.any(String) }]);
  expect(took).toBeLessThan(10);
});

test('too many requests pause all workers for as long as the service asks, and cost no attempt', async () => {
  const { outcomes, events, took } = await runOf(
    entriesFor(8),
    [{ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 90, count: 5 }],
    { maxAttempts: 1 },
  );

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(8).fill('created'));
  expect(events.filter(({ type }) => type === 'paused')).toMatchObject([{ reason: 'rate-limited' }, ...[]]);
  expect(took).toBeGreaterThanOrEqual(90_000);
});

test('a full Group passes its entries on to the next, and without one they are rejected', async () => {
  const full: FaultSpec = { on: 'createGroupMember', do: 'error', code: 'too_many_members', skip: 2, count: 1 };
  const members = Array.from({ length: 6 }, (_, index) => ({ email: `m-${index}@customers.example` }));

  const { outcomes } = await runOf(members, [full], { groups: ['10101', '10102'], concurrency: 1 });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(6).fill('created'));
  expect(new Set(outcomes.map(({ groupId }) => groupId))).toEqual(new Set(['10101', '10102']));

  const { count: _, ...always } = full;
  const alone = await runOf(entriesFor(6), [always], { concurrency: 1 });
  expect(alone.outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(2);
  expect(alone.outcomes.filter(({ code }) => code === 'too_many_members')).toHaveLength(4);
  expect(alone.requests('createGroupMember').length).toBeLessThan(5);
});

test('a Group that does not exist rejects its entries without a request for each', async () => {
  const { outcomes, requests } = await runOf([...entriesFor(3, '10999'), ...entriesFor(1, '10101', 'other')]);

  expect(outcomes.filter(({ code }) => code === 'invalid_group_id')).toHaveLength(3);
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  expect(requests('createGroupMember')).toHaveLength(1);
});

test.each(['invalid_sms_phone', 'access_denied'])(
  '%s stops the run before the next entry, and loses nothing',
  async (code) => {
    const { summary, requests, outcomes } = await runOf(
      entriesFor(9),
      [{ on: 'createGroupMember', do: 'error', code, skip: 2 }],
      { concurrency: 1 },
    );

    expect(summary).toMatchObject({
      counts: { created: 2, pending: 7 },
      stopped: { reason: 'authorization', error: { code } },
    });
    expect(outcomes).toHaveLength(2);
    expect(requests('createGroupMember').length).toBeLessThan(6);
  },
);

test('a trial whose response was lost is settled by one more creation', async () => {
  const trial = [{ email: 'trial@customers.example', term: 14, storage: 5 }];

  const lost = await runOf(trial, [{ on: 'reserveTrialCreateAccount', do: 'reset-after', count: 1 }]);
  expect(lost.outcomes).toMatchObject([{ outcome: 'unknown', message: expect.stringContaining('web console') }]);
  expect(lost.requests('reserveTrialCreateAccount')).toHaveLength(2);

  const notSent = await runOf(trial, [{ on: 'reserveTrialCreateAccount', do: 'reset', count: 1 }]);
  expect(notSent.outcomes).toMatchObject([{ outcome: 'created', endDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  expect(notSent.took).toBeGreaterThanOrEqual(120_000);

  const used = await runOf(trial, [], { mock: notSent.mock });
  expect(used.outcomes).toMatchObject([{ outcome: 'rejected', code: 'bad_request' }]);
});

test('a response that takes four minutes brings its key', async () => {
  let clock: ReturnType<typeof jumpingClock> | undefined;
  const slow =
    (mock: Mock): FetchLike =>
    async (url, init) => {
      const response = await mock.fetch(url, init as RequestInit);
      if (/create_group/.test(url)) clock?.advance(240_000);
      return response;
    };
  clock = jumpingClock();

  const { outcomes } = await runOf(entriesFor(2), [], { fetch: slow, clock });

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
});

test('a service that is away costs no more than a few attempts, and the run stops when it stays away', async () => {
  const { summary, requests } = await runOf(entriesFor(200), [{ on: 'createGroupMember', do: 'error', status: 503 }]);

  expect(summary.stopped).toMatchObject({ reason: 'unreachable' });
  expect(summary.counts.pending).toBeGreaterThan(150);
  expect(requests('createGroupMember').length).toBeLessThan(60);
});

test('the key of another account in a response is kept for whom it belongs to', async () => {
  const faults: FaultSpec[] = [{ on: 'createGroupMember', do: 'previous', skip: 1, count: 1 }];
  const { outcomes, disk } = await runOf(entriesFor(3), faults, { concurrency: 1 });

  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'created', 'created-key-lost']);
  expect(disk.textOf('/k').trim().split('\n')).toHaveLength(2);
});
