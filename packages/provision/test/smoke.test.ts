import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import { fileLedger, fileSink, provision } from '../src/index.ts';

test('smoke', async () => {
  const mock = createMock();
  const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch });
  const dir = mkdtempSync(join(tmpdir(), 'prov-'));
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 2 });
  mock.faults.add({ on: 'createGroupMember', do: 'reset', count: 2, skip: 3 });
  const entries = Array.from({ length: 20 }, (_, i) => ({ email: `c${i}@x.example`, group: '10101' }));
  const run = provision(client, [...entries, entries[0]!], {
    ledger: fileLedger(join(dir, 'l')),
    sink: fileSink(join(dir, 'k')),
    quiet: 40,
    onEvent: (e) => e.type !== 'progress' && console.log(JSON.stringify(e)),
  });
  for await (const o of run) console.log(JSON.stringify(o));
  console.log(await run, readdirSync(dir));
  console.log(readFileSync(join(dir, 'l'), 'utf8').split('\n').slice(-30).join('\n'));
  expect(1).toBe(1);
});
