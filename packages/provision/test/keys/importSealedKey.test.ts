import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  fileLedger,
  fileSink,
  importSealedKey,
  type Ledger,
  LedgerError,
  provision,
  readLedger,
  resumeRun,
  type Sink,
} from '../../src/index.ts';
import { Spill } from '../../src/seal/spill.ts';
import { expectNoKey } from '../support/simulation.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

/** A ledger that takes everything but keys. */
function withoutKeys(ledger: Ledger): Ledger {
  const seal = async () => {
    throw new LedgerError('failed', 'no room for keys');
  };
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'seal') return seal;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const broken: Sink = {
  name: 'broken',
  check: async () => {},
  put: async () => {
    throw new Error('away');
  },
};

/** A run in which the ledger, the sink and every folder failed: the sealed key is only on the terminal. */
async function printedRun() {
  const { client, folder, mock } = world();
  const path = join(folder, 'customers.ledger');
  let printed = '';
  const { stopped } = await provision(client, entriesFor(1), {
    ledger: withoutKeys(fileLedger(path)),
    sink: broken,
    spill: new Spill([]),
    print: (text) => {
      printed += text;
    },
  });
  expect(stopped).toMatchObject({ reason: 'ledger' });
  const [made] = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
  expectNoKey(printed, String(made?.applicationKey));
  const line = printed.trim().split('\n').at(-1) ?? '';
  return { client, path, line, made, keys: join(folder, 'keys.jsonl') };
}

test('a key that was printed comes back into its ledger, and the next run delivers it', async () => {
  const { client, path, line, made, keys } = await printedRun();
  expect((await readLedger(path)).counts).toMatchObject({ open: 1, undelivered: 0 });

  const before = readFileSync(path);
  await importSealedKey(path, line, { dryRun: true });
  expect(readFileSync(path)).toEqual(before);
  await importSealedKey(path, `  ${line}\n`);
  await importSealedKey(path, line);
  expect((await readLedger(path)).counts).toMatchObject({ open: 0, undelivered: 1 });

  const { counts } = await resumeRun(client, { ledger: fileLedger(path), sink: fileSink(keys) });
  expect(counts).toMatchObject({ created: 1, undelivered: 0 });
  expect(keysIn(keys)).toMatchObject([{ applicationKey: made?.applicationKey, accountId: made?.accountId }]);
});

test('a line that is no sealed key, or of another run, is rejected, and the ledger stays as it is', async () => {
  const one = await printedRun();
  const other = await printedRun();
  const before = await readLedger(one.path);

  for (const wrong of ['', 'not a key', '{"run":"x"}', one.line.slice(0, -3)])
    await expect(importSealedKey(one.path, wrong)).rejects.toMatchObject({ problem: 'damaged' });
  await expect(importSealedKey(one.path, other.line, { dryRun: true })).rejects.toMatchObject({ problem: 'other-run' });
  await expect(importSealedKey(one.path, other.line)).rejects.toMatchObject({ problem: 'other-run' });

  expect((await readLedger(one.path)).states).toEqual(before.states);
});

test('a printed key whose text was changed never becomes another key', async () => {
  const { client, path, line, keys } = await printedRun();
  const sealed = JSON.parse(line);
  const text = `${sealed.key.text.startsWith('A') ? 'B' : 'A'}${sealed.key.text.slice(1)}`;
  await importSealedKey(path, JSON.stringify({ ...sealed, key: { ...sealed.key, text } }));

  const stopping = new AbortController();
  const { counts } = await resumeRun(client, {
    ledger: fileLedger(path),
    sink: fileSink(keys),
    signal: stopping.signal,
    onEvent: ({ type }) => (type === 'sink-failed' || type === 'warning') && stopping.abort(),
  });

  expect(counts).toMatchObject({ created: 0, undelivered: 1 });
  expect(keysIn(keys)).toEqual([]);
});
