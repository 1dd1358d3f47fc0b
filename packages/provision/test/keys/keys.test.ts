import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import {
  exportKeys,
  fileLedger,
  fileSink,
  identitiesIn,
  importKey,
  listLedgers,
  planRun,
  provision,
  readLedger,
  redeliverKeys,
  resumeRun,
  type Sink,
  sealedSink,
  settleRun,
} from '../../src/index.ts';
import { expectNoKey } from '../support/simulation.ts';
import { entriesFor, keysIn, lostAccountOf, world } from '../support/world.ts';

async function identity() {
  const secret = await generateIdentity();
  return { secret, recipient: await identityToRecipient(secret) };
}

const hasAge = spawnSync('age', ['--version']).status === 0;
if (!hasAge && process.env.CI) throw new Error('The tests of exported keys need the `age` command.');
if (!hasAge) console.warn('No age command here: the test of exported keys is skipped.');

test.runIf(hasAge)(
  'keys that stay sealed are exported for the age command, and delivered with an identity',
  async () => {
    const { client, folder, mock } = world();
    const path = join(folder, 'customers.ledger');
    const { secret, recipient } = await identity();
    const seal = { recipients: [recipient], only: true };
    const summary = await provision(client, entriesFor(3), { ledger: fileLedger(path), sink: sealedSink(), seal });
    expect(summary.counts.created).toBe(3);
    expect(readdirSync(folder)).toEqual(['customers.ledger']);
    expect(await exportKeys(path, { recipients: [recipient] })).toMatchObject({ keys: 0, locked: 3 });

    const { file, keys } = await exportKeys(path, { recipients: [recipient], identities: [secret] });
    expect(keys).toBe(3);
    writeFileSync(join(folder, 'keys.age'), file);
    writeFileSync(join(folder, 'identity'), `# created: today\n${secret}\n`);
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'identity'), join(folder, 'keys.age')], {
      encoding: 'utf8',
    });
    const made = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event.applicationKey] : []));
    expect(
      opened
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).applicationKey)
        .sort(),
    ).toEqual(made.sort());

    const sink = fileSink(join(folder, 'keys.jsonl'));
    const identities = identitiesIn(readFileSync(join(folder, 'identity'), 'utf8'));
    const before = readFileSync(path);
    expect(await redeliverKeys(path, { sink, identities, dryRun: true })).toEqual({ delivered: 3, locked: 0 });
    expect(readdirSync(folder)).not.toContain('keys.jsonl');
    expect(readFileSync(path)).toEqual(before);
    expect(await redeliverKeys(path, { sink, identities })).toEqual({ delivered: 3, locked: 0 });
    expect(keysIn(join(folder, 'keys.jsonl'))).toHaveLength(3);
  },
);

test('a run whose sink is down stops creating, and the next one delivers without a person', async () => {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  const stopping = new AbortController();
  const failing: Sink = {
    name: 'failing',
    check: async () => {},
    put: async ({ applicationKey }) => {
      throw new Error(`no room for ${applicationKey}`);
    },
  };
  const said: string[] = [];
  const summary = await provision(client, entriesFor(40), {
    ledger: fileLedger(path),
    sink: failing,
    concurrency: 4,
    signal: stopping.signal,
    onEvent: (event) => {
      said.push(JSON.stringify(event));
      if (event.type === 'sink-failed' && event.undelivered >= 4) setTimeout(() => stopping.abort(), 50);
    },
  });
  expect(summary).toMatchObject({ stopped: { reason: 'aborted' } });
  expect(summary.counts.undelivered).toBeGreaterThanOrEqual(4);
  expect(summary.counts.undelivered).toBeLessThanOrEqual(12);
  for (const event of mock.snapshot().events)
    if (event.type === 'created') expectNoKey(said.join('\n') + readFileSync(path, 'utf8'), event.applicationKey);
  expect(existsSync(`${path}.resume-key`)).toBe(true);

  const next = await resumeRun(client, { ledger: fileLedger(path), sink: fileSink(join(folder, 'keys.jsonl')) });

  expect(next.counts).toMatchObject({ created: 40, undelivered: 0, pending: 0 });
  expect(keysIn(join(folder, 'keys.jsonl'))).toHaveLength(40);
  expect(existsSync(`${path}.resume-key`)).toBe(false);
});

test("a key that a person made is imported when it is the account's, and makes the entry created", async () => {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
  const sink = () => fileSink(join(folder, 'keys.jsonl'));
  await provision(client, entriesFor(2), { ledger: fileLedger(path), sink: sink(), quiet: 0, concurrency: 1 });
  const made = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
  const lostAccount = lostAccountOf(await readLedger(path));
  const lost = made.find(({ accountId }) => accountId === lostAccount);
  const other = made.find(({ accountId }) => accountId !== lostAccount);
  const take = async (key: typeof lost, dryRun = false) => {
    const { applicationKeyId = '', applicationKey = '' } = key ?? {};
    const own = new PartnerClient({ applicationKeyId, applicationKey, realm: mock.url, fetch: mock.fetch });
    return importKey(path, {
      email: String(lost?.email).replace('customer', 'Customer'),
      applicationKeyId,
      applicationKey,
      client: own,
      sink: sink(),
      dryRun,
    });
  };

  await expect(take(other, true)).rejects.toThrow(`belongs to account ${other?.accountId}`);
  const before = readFileSync(path);
  expect(await take(lost, true)).toMatchObject({ outcome: 'created-key-lost', accountId: lost?.accountId });
  expect(readFileSync(path)).toEqual(before);
  expect(keysIn(join(folder, 'keys.jsonl'))).toHaveLength(1);
  await expect(take(other)).rejects.toThrow(`belongs to account ${other?.accountId}`);
  expect(await take(lost)).toMatchObject({
    outcome: 'created',
    corrects: 'created-key-lost',
    accountId: lost?.accountId,
  });
  await expect(take(lost)).rejects.toThrow(/is created/);
  expect((await readLedger(path)).counts).toMatchObject({ created: 2, 'created-key-lost': 0 });
  expect(keysIn(join(folder, 'keys.jsonl'))).toHaveLength(2);
});

test('settling finds out and creates nothing; a finished ledger sends nothing', async () => {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  const options = () => ({ ledger: fileLedger(path), sink: fileSink(join(folder, 'keys.jsonl')), quiet: 0 });
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
  const run = provision(client, entriesFor(10), { ...options(), quiet: 120_000, concurrency: 1 });
  for await (const { outcome } of run) {
    expect(outcome).toBe('created');
    run.stop();
  }
  expect((await run).counts).toMatchObject({ open: 1 });
  expect((await listLedgers(folder))[0]).toMatchObject({ path, counts: { open: 1 } });
  const creations = () => mock.requests.filter(({ operation }) => operation === 'createGroupMember').length;
  const before = creations();

  const { counts } = await settleRun(client, options());
  expect(counts).toMatchObject({ open: 0, 'created-key-lost': 1 });
  expect(counts.pending).toBeGreaterThan(0);
  expect(creations()).toBe(before);

  await resumeRun(client, options());
  const requests = mock.requests.length;
  expect((await provision(client, entriesFor(10), options())).counts).toMatchObject({
    created: 9,
    'created-key-lost': 1,
  });
  expect(mock.requests).toHaveLength(requests);
});

test('a plan says what a run would do, and changes nothing', async () => {
  const { client, mock } = world();
  const plan = await planRun(client, [
    ...entriesFor(1),
    ...entriesFor(1),
    { email: 't@customers.example', term: 7, storage: 1 },
  ]);
  expect(plan.map(({ plan }) => plan)).toEqual(['create', 'duplicate', 'create']);
  expect(mock.snapshot().events).toEqual([]);
});

test('appending adds what is new; other input is rejected', async () => {
  const { client, folder } = world();
  const options = () => ({ ledger: fileLedger(join(folder, 'l')), sink: fileSink(join(folder, 'k')) });
  await provision(client, entriesFor(2), options());

  await expect(provision(client, entriesFor(3), options())).rejects.toMatchObject({ problem: 'other-run' });
  const summary = await provision(client, entriesFor(3), { ...options(), append: true });

  expect(summary).toMatchObject({ total: 3, counts: { created: 3 } });
});

test('sink and sealing must leave a way to open the keys after a restart', () => {
  const { client, folder } = world();
  const ledger = fileLedger(join(folder, 'l'));
  expect(() => provision(client, [], { ledger, sink: sealedSink() })).toThrow('--seal-to');
  expect(() => provision(client, [], { ledger, sink: fileSink('k'), seal: { only: true } })).toThrow('--seal-to');
});
