import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileLedger, fileSink, provision } from '../../src/index.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

test('creates an account for every entry, and the keys in the sink authorize', async () => {
  const { client, mock, folder } = world();
  const keys = join(folder, 'keys.jsonl');

  const run = provision(client, entriesFor(20), {
    ledger: fileLedger(join(folder, 'customers.ledger')),
    sink: fileSink(keys),
  });
  const outcomes = [];
  for await (const outcome of run) outcomes.push(outcome);

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(20).fill('created'));
  expect((await run).counts.created).toBe(20);
  expect(keysIn(keys)).toHaveLength(20);
  for (const { applicationKeyId, applicationKey } of keysIn(keys)) {
    const basic = Buffer.from(`${applicationKeyId}:${applicationKey}`).toString('base64');
    const headers = { Authorization: `Basic ${basic}` };
    expect((await mock.fetch(`${mock.url}/b2api/v3/b2_authorize_account`, { headers })).status).toBe(200);
  }
  expect(readdirSync(folder).sort()).toEqual(['customers.ledger', 'keys.jsonl']);
  expect(statSync(join(folder, 'customers.ledger')).mode & 0o777).toBe(0o600);
  expect(statSync(keys).mode & 0o777).toBe(0o600);
});
