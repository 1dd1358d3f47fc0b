import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeOf, startOf } from '../../src/host/place.ts';
import { fileLedger, provision } from '../../src/index.ts';
import { fileSink } from '../../src/sinks/fileSink.ts';
import { entriesFor, temporaryFolder, world } from '../support/world.ts';

const input = {
  header: { groups: [], digest: 'd' },
  entries: [{ email: 'a@b.example', line: 1, groupId: '1' }],
  append: false,
};

/** A process that lives until the test ends. */
function otherProcess() {
  const child = spawn('sleep', ['600']);
  onTestFinished(() => void child.kill());
  return child;
}

function lockOf(folder: string, holder: object): string {
  const path = join(folder, 'customers.ledger');
  writeFileSync(`${path}.lock`, JSON.stringify({ id: 'other', host: hostname(), place: placeOf(), ...holder }));
  return path;
}

test('a second process on the same ledger is rejected, and hears which one has it', async () => {
  const { pid = 0 } = otherProcess();
  const path = lockOf(temporaryFolder(), { pid, start: startOf(pid) });

  await expect(fileLedger(path).begin(input)).rejects.toMatchObject({
    problem: 'locked',
    message: expect.stringContaining(`process ${pid} on ${hostname()}`),
  });
  expect(existsSync(path)).toBe(false);
});

test('a second run in the same process is rejected too', async () => {
  const path = join(temporaryFolder(), 'customers.ledger');
  const first = fileLedger(path);
  await first.begin(input);

  await expect(fileLedger(path).begin(input)).rejects.toMatchObject({ problem: 'locked' });

  await first.close();
  const second = fileLedger(path);
  await second.begin(input);
  await second.close();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('the lock of a process that is certainly gone is taken over', async () => {
  const child = otherProcess();
  const { pid = 0 } = child;
  const start = startOf(pid);
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;

  for (const holder of [
    { pid, start },
    { pid: process.pid, start: '1' },
  ]) {
    const ledger = fileLedger(lockOf(temporaryFolder(), holder));
    await ledger.begin(input);
    await ledger.close();
  }
});

test('where a process may run that cannot be seen from here, only breakLock takes the ledger', async () => {
  const elsewhere = [
    { pid: 1, start: '5', place: placeOf().replace(/\[\d+\]$/, '[1]') },
    { pid: 77, start: '5', host: 'other', place: placeOf().replace(hostname(), 'other') },
  ];
  for (const holder of elsewhere) {
    const path = lockOf(temporaryFolder(), holder);

    await expect(fileLedger(path).begin(input)).rejects.toMatchObject({
      problem: 'locked',
      message: expect.stringContaining('--break-lock'),
    });

    const ledger = fileLedger(path, { breakLock: true });
    await ledger.begin(input);
    await ledger.close();
  }
});

test('an entry that the process of a broken lock may be at work on is left alone until its request has ended', async () => {
  const path = join(temporaryFolder(), 'customers.ledger');
  const first = fileLedger(path);
  await first.begin(input);
  const claim = await first.claim(0, 'first');
  await first.intent(0, typeof claim === 'object' ? claim.epoch : 0, '1');

  const second = fileLedger(path, { breakLock: true, expiresAfter: 60_000 });
  await second.begin();
  expect(await second.claim(0, 'second')).toBe('busy');
  await second.close();
  const later = fileLedger(path, { breakLock: true, expiresAfter: 0 });
  await later.begin();
  expect(await later.claim(0, 'second')).toMatchObject({ epoch: 2 });
  await later.close();
});

test('a process whose lock was broken writes nothing more', async () => {
  const path = join(temporaryFolder(), 'customers.ledger');
  const first = fileLedger(path);
  await first.begin(input);
  const second = fileLedger(path, { breakLock: true });
  await second.begin();
  const before = readFileSync(path, 'utf8');

  const claim = await first.claim(0, 'first');
  await expect(first.intent(0, typeof claim === 'object' ? claim.epoch : 0, '1')).rejects.toMatchObject({
    problem: 'failed',
    message: expect.stringContaining('broken the lock'),
  });

  expect(readFileSync(path, 'utf8')).toBe(before);
  await first.close();
  await second.close();
});

test('a folder that cannot be written to is an error before the first request', async () => {
  const { client, mock, folder } = world();
  const path = join(folder, 'file', 'customers.ledger');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), 'not a folder');

  await expect(
    provision(client, entriesFor(1), { ledger: fileLedger(path), sink: fileSink(join(folder, 'keys')) }),
  ).rejects.toThrow();
  expect(mock.requests).toHaveLength(0);
});
