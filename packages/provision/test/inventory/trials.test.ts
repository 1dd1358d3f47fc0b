import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { expect, test } from 'vitest';
import { fileLedger, fileSink, provision, readLedger } from '../../src/index.ts';
import { type Trial, timeLeft, trialsEnding, trialsIn } from '../../src/inventory/trials.ts';

const trial = (endDate: string): Trial => ({
  email: `${endDate}@x.example`,
  accountId: 'aaaaaaaaaaaa',
  endDate,
  term: 14,
  storage: 5,
  ledger: 'x',
});
const day = 86_400_000;
const now = new Date('2026-11-26T12:00:00Z');

test('a trial ends at the start of its last day, UTC', () => {
  expect(timeLeft(trial('2026-11-27'), now)).toBe(day / 2);
  expect(timeLeft(trial('2026-11-26'), now)).toBe(-day / 2);
});

test('trials that have ended do not end soon, nor do those that run on', () => {
  const trials = ['2026-11-26', '2026-11-27', '2026-12-03', '2026-12-04'].map(trial);
  expect(trialsEnding(trials, 7 * day, now).map(({ endDate }) => endDate)).toEqual(['2026-11-27', '2026-12-03']);
});

test('the trials of ledgers come with their bucket, the one that ends first in front; members are left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'b2-partner-trials-'));
  try {
    const mock = createMock({ clock: () => Date.parse('2026-11-26T12:00:00Z') });
    const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch });
    const ledger = join(folder, 'trials.ledger');
    const rows = [
      { email: 'late@x.example', term: 20, storage: 5, ref: 'T-1' },
      { email: 'soon@x.example', term: 7, storage: 1, region: 'eu-central' },
      { email: 'member@x.example', group: '10101' },
    ];
    await provision(client, rows, { ledger: fileLedger(ledger), sink: fileSink(join(folder, 'keys.jsonl')) });
    expect(trialsIn([await readLedger(ledger)])).toMatchObject([
      { email: 'soon@x.example', endDate: '2026-12-03', term: 7, storage: 1, region: 'eu-central', ledger },
      { email: 'late@x.example', endDate: '2026-12-16', ref: 'T-1', bucketName: expect.stringMatching(/^b2-partner-/) },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
