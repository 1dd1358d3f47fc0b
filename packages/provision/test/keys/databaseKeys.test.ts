import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { isThere, type PostgresServer, startPostgres } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  exportKeys,
  fileLedger,
  fileSink,
  importKey,
  importSealedKey,
  provision,
  readLedger,
  redeliverKeys,
  sealedSink,
} from '../../src/index.ts';
import { listPostgresRuns, postgresLedger } from '../../src/postgres.ts';
import { decryptWith } from '../../src/seal/age.ts';
import { sealedLine } from '../../src/seal/spill.ts';
import { memoryLedger } from '../../src/testing.ts';
import { emailsOf, inputOf, migrated, sealedKey } from '../support/postgres.ts';
import { entriesFor, keysIn, lostAccountOf, world } from '../support/world.ts';

describe.runIf(isThere('PostgreSQL'))('the keys of a ledger in a database', () => {
  let server: PostgresServer;
  let secret: string;
  let recipient: string;
  beforeAll(async () => {
    server = await startPostgres();
    secret = await generateIdentity();
    recipient = await identityToRecipient(secret);
  });
  afterAll(() => server.close());

  /** A finished run of three entries; with `isLost`, the response to the first one was lost. */
  async function finishedRun({ isLost = false } = {}) {
    const connection = await migrated(server);
    const { client, folder, mock } = world();
    if (isLost) mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
    const options = { sink: sealedSink(), seal: { recipients: [recipient] }, quiet: 0, concurrency: 1 };
    const { counts } = await provision(client, entriesFor(3), { ledger: postgresLedger({ connection }), ...options });
    const [listed] = await listPostgresRuns(connection);
    const run = listed?.header.run ?? '';
    const made = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
    return { connection, folder, mock, counts, run, made, ledger: () => postgresLedger({ connection, run }) };
  }

  test('a run is listed with its counts and read with its entries, while another process works on it', async () => {
    const { connection, counts, ledger } = await finishedRun();
    const working = postgresLedger({ connection });
    await working.begin(inputOf(emailsOf(2, 'other')));
    await working.claim(0, 'worker');
    await working.intent(0, 1, '10101');

    const runs = await listPostgresRuns(connection);
    const view = await readLedger(postgresLedger({ connection }));
    await working.close();

    expect(runs.map(({ entries }) => entries)).toEqual([3, 2]);
    expect(runs[0]).toMatchObject({ counts, lastSession: { sink: sealedSink().name } });
    expect(runs[1]).toMatchObject({ counts: { open: 1, pending: 1, created: 0 } });
    expect(runs[1]).not.toHaveProperty('lastSession');
    expect(view).toMatchObject({ counts: { open: 1, pending: 1 }, states: [{ number: 0 }, { number: 1 }] });
    expect((await readLedger(ledger())).outcomes.map(({ outcome }) => outcome)).toEqual(Array(3).fill('created'));
  });

  test('keys are exported and delivered once more, with an identity', async () => {
    const { folder, ledger, made } = await finishedRun();
    const recipients = [recipient];
    const sink = () => fileSink(join(folder, 'keys.jsonl'));
    expect(await exportKeys(ledger(), { recipients })).toMatchObject({ keys: 0, locked: 3 });
    expect(await redeliverKeys(ledger(), { sink: sink() })).toEqual({ delivered: 0, locked: 3 });

    const { file, keys } = await exportKeys(ledger(), { recipients, identities: [secret] });
    expect(await redeliverKeys(ledger(), { sink: sink(), identities: [secret] })).toEqual({ delivered: 3, locked: 0 });

    const lines = Buffer.from((await decryptWith([secret], Buffer.from(file))) ?? '')
      .toString()
      .trim()
      .split('\n');
    const own = made.map(({ applicationKey }) => applicationKey).sort();
    expect(keys).toBe(3);
    expect(lines.map((line) => JSON.parse(line).applicationKey).sort()).toEqual(own);
    expect(
      keysIn(join(folder, 'keys.jsonl'))
        .map(({ applicationKey }) => applicationKey)
        .sort(),
    ).toEqual(own);
  });

  test('a key that a person made is imported, and one that nothing could open after a restart is not', async () => {
    const { folder, mock, ledger, made, counts } = await finishedRun({ isLost: true });
    expect(counts).toMatchObject({ created: 2, 'created-key-lost': 1 });
    const lostAccount = lostAccountOf(await readLedger(ledger()));
    // Two entries are prepared at once: which of them loses its response is not said.
    const lost = made.find(({ accountId }) => accountId === lostAccount);
    const { applicationKeyId = '', applicationKey = '' } = lost ?? {};
    const sink = () => fileSink(join(folder, 'keys.jsonl'));
    const client = new PartnerClient({ applicationKeyId, applicationKey, realm: mock.url, fetch: mock.fetch });
    const key = { email: lost?.email ?? '', applicationKeyId, applicationKey, client };
    await expect(importKey(ledger(), { ...key, sink: sink(), seal: { recipients: [] } })).rejects.toThrow('--seal-to');
    expect(existsSync(join(folder, 'keys.jsonl'))).toBe(false);

    // The run has recorded its recipients.
    const outcome = await importKey(ledger(), { ...key, sink: sink() });

    expect(outcome).toMatchObject({ outcome: 'created', corrects: 'created-key-lost', accountId: lost?.accountId });
    expect(keysIn(join(folder, 'keys.jsonl'))).toMatchObject([{ applicationKey }]);
    expect((await readLedger(ledger())).counts).toMatchObject({ created: 3, 'created-key-lost': 0 });
    expect(await exportKeys(ledger(), { recipients: [recipient], identities: [secret] })).toMatchObject({ keys: 3 });
  });

  test('a sealed key that was printed comes back into its run, and into no other', async () => {
    const connection = await migrated(server);
    const ledger = postgresLedger({ connection });
    const { header } = await ledger.begin(inputOf(emailsOf(2)));
    await ledger.close();
    const { run } = header;
    const line = (one: string) => sealedLine(one, 1, sealedKey(1));

    const other = importSealedKey(postgresLedger({ connection, run }), line('another-run'));
    await expect(other).rejects.toMatchObject({ problem: 'other-run' });
    expect((await readLedger(postgresLedger({ connection, run }))).counts).toMatchObject({ pending: 2 });
    await importSealedKey(postgresLedger({ connection, run }), line(run));
    await importSealedKey(postgresLedger({ connection, run }), line(run));

    expect((await readLedger(postgresLedger({ connection, run }))).counts).toMatchObject({
      pending: 1,
      undelivered: 1,
    });
  });
});

test('a ledger in memory and a file ledger are read as a ledger, too', async () => {
  const { client, folder } = world();
  const path = join(folder, 'customers.ledger');
  const seal = { recipients: [await identityToRecipient(await generateIdentity())] };
  const ledger = memoryLedger();
  await provision(client, entriesFor(2), { ledger, sink: sealedSink(), seal });
  await provision(client, entriesFor(2, '10101', 'other'), { ledger: fileLedger(path), sink: sealedSink(), seal });

  expect((await readLedger(ledger)).counts).toMatchObject({ created: 2 });
  expect(await readLedger(fileLedger(path))).toEqual({ ...(await readLedger(path)), path: undefined });
});
