import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/index.ts';
import { decode } from '../../src/ledger/file/lines.ts';
import { expectNoKey, ledgerPath, readOutcomes, Simulation } from '../support/simulation.ts';
import { entriesFor } from '../support/world.ts';

const entries = entriesFor(2);
/** What the log writes to: the new file, which was renamed to the ledger's name. */
const logPath = `${ledgerPath}.new`;

/** A ledger whose run was killed with a key sealed and not delivered. */
async function openLedger(): Promise<Simulation> {
  const simulation = new Simulation({ entries });
  await simulation.live((_, name) => name.startsWith('write /keys') && !name.includes('canary'));
  expect(simulation.disk.textOf(ledgerPath)).toContain('"type":"sealed"');
  return simulation;
}

test('a run goes on from a ledger that ends at any byte', async () => {
  const whole = Buffer.from((await openLedger()).disk.textOf(ledgerPath));
  const header = whole.indexOf(10) + 1;
  for (let length = header; length < whole.length; length += 1) {
    const { records } = decode(whole.subarray(0, length), ledgerPath);
    expect(records.length).toBe(
      whole
        .subarray(0, length + 1)
        .toString('latin1')
        .split('\n').length - 1,
    );
  }
  // A run from each line's end, and from the middle of each line.
  const ends = [...whole.toString('latin1').matchAll(/\n/g)].map(({ index }) => index + 1);
  for (const end of ends.slice(3))
    for (const length of [end, end - 20]) {
      const simulation = await openLedger();
      simulation.disk.write(ledgerPath, Buffer.from(simulation.disk.textOf(ledgerPath)).subarray(0, length));
      expect((await simulation.live())?.counts).toMatchObject({ pending: 0, open: 0, undelivered: 0 });
    }
});

test('a changed byte anywhere is damage, and the file is left alone', async () => {
  const simulation = await openLedger();
  const whole = Buffer.from(simulation.disk.textOf(ledgerPath));
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => decode(changed, ledgerPath), `byte ${at}`).toThrow(/damaged in line|is not a ledger/);
  }
  const changed = Buffer.from(whole);
  changed[40] = 0;
  simulation.disk.write(ledgerPath, changed);
  await expect(simulation.live()).rejects.toMatchObject({ name: 'LedgerError', problem: 'damaged' });
  expect(simulation.disk.textOf(ledgerPath)).toBe(changed.toString('utf8'));
});

test('a line that is missing, doubled or out of order is damage', async () => {
  const lines = (await openLedger()).disk.textOf(ledgerPath).split(/(?<=\n)/);
  const swapped = [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)];
  for (const broken of [lines.slice(1), [...lines.slice(0, 3), ...lines.slice(4)], [lines[0], ...lines], swapped])
    expect(() => decode(Buffer.from(broken.join('')), ledgerPath)).toThrow(/damaged|not a ledger/);
});

test('a tail of zeros, as a power cut leaves it, is left out', async () => {
  const whole = Buffer.from((await openLedger()).disk.textOf(ledgerPath));

  const { isTorn, good } = decode(Buffer.concat([whole, Buffer.alloc(4096)]), ledgerPath);

  expect(isTorn).toBe(true);
  expect(good.equals(whole)).toBe(true);
});

test('a file that is no ledger is not touched', async () => {
  await expect(readLedger(`/nonexistent/${randomUUID()}`)).rejects.toMatchObject({ problem: 'missing' });
  expect(() => decode(Buffer.from('email,group\n'), 'customers.csv')).toThrow('customers.csv is not a ledger');
});

/** An error of the disk. */
function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: no luck`), { code });
}

test('a full disk takes the keys that are on their way, and nothing more is sent', async () => {
  const simulation = new Simulation({ entries: entriesFor(30) });
  let sealedWrites = 0;
  let isFull = false;
  let isReserveThere = true;
  const summary = await simulation.live(undefined, (name) => {
    if (name === `remove ${ledgerPath}.reserve` && isFull) isReserveThere = false;
    if (name === `write ${logPath}` && simulation.mock.requests.length > 8) {
      sealedWrites += 1;
      isFull = true;
      if (isReserveThere) throw diskError('ENOSPC');
    }
  });

  expect(sealedWrites).toBeGreaterThan(0);
  expect(summary?.stopped).toMatchObject({ reason: 'ledger', error: { problem: 'disk-full' } });
  expect(summary?.counts.pending).toBeGreaterThan(0);
  await simulation.endWell();
});

test('a disk that stays full costs no key: they are kept elsewhere and delivered', async () => {
  const simulation = new Simulation({ entries });
  await simulation.live(undefined, (name) => {
    if (name === `write ${logPath}` && simulation.mock.snapshot().events.length > 0) throw diskError('ENOSPC');
  });

  expect(simulation.disk.paths.some((path) => path.startsWith('/spill/b2-partner-sealed-'))).toBe(true);
  expect(simulation.events).toContainEqual(
    expect.objectContaining({ type: 'key-kept', message: expect.stringMatching(/is kept, sealed/) }),
  );
  await simulation.endWell();
  expect(readOutcomes(simulation.disk.textOf(ledgerPath)).map(({ outcome }) => outcome)).toEqual([
    'created',
    'created',
  ]);
});

test('when nothing takes a sealed key, it is printed, and reveals nothing', async () => {
  const simulation = new Simulation({ entries: entriesFor(1) });
  await simulation.live(undefined, (name) => {
    const isMade = simulation.mock.snapshot().events.length > 0;
    if (isMade && /^(write|open) \/(ledger|spill)/.test(name)) throw diskError('ENOSPC');
  });

  expect(simulation.printed).toHaveLength(1);
  expect(simulation.printed[0]).toMatch(/The sink has it: file:.*\n\{"run":/);
  for (const event of simulation.mock.snapshot().events)
    if (event.type === 'created') expectNoKey(simulation.printed.join(), event.applicationKey);
});

test('after a failed fsync the file is never trusted again, and a restart goes on from a new one', async () => {
  let syncs = 0;
  for (let failure = 3; syncs > failure || failure === 3; failure += 1) {
    const simulation = new Simulation({ entries: entriesFor(4) });
    syncs = 0;
    let later = 0;
    const summary = await simulation.live(undefined, (name) => {
      if (!name.endsWith(logPath)) return;
      if (syncs > failure && /^(write|sync) /.test(name)) later += 1;
      if (name !== `sync ${logPath}`) return;
      syncs += 1;
      if (syncs === failure) {
        syncs += 1;
        throw diskError('EIO');
      }
    });
    if (syncs > failure) expect(summary?.stopped).toMatchObject({ reason: 'ledger', error: { problem: 'failed' } });
    else expect(failure).toBeGreaterThan(5);
    expect(later).toBe(0);
    await simulation.endWell();
  }
});
