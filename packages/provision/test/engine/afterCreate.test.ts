import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileLedger, fileSink, type KeyInHand, type ProvisionEvent, provision, resumeRun } from '../../src/index.ts';
import { expectNoKey } from '../support/simulation.ts';
import { entriesFor, keysIn, world } from '../support/world.ts';

const setUp = () => {
  const { client, folder, mock } = world();
  const keys = join(folder, 'keys.jsonl');
  const options = () => ({ ledger: fileLedger(join(folder, 'customers.ledger')), sink: fileSink(keys), quiet: 0 });
  return { client, mock, keys, options };
};

test('afterCreate gets each key that the sink has, once per account, before its outcome is reported', async () => {
  const { client, mock, keys, options } = setUp();
  mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
  const got: KeyInHand[] = [];
  const reported: string[] = [];
  const afterCreate = async (key: KeyInHand) => {
    expect(keysIn(keys).map(({ applicationKeyId }) => applicationKeyId)).toContain(key.applicationKeyId);
    expect(reported).not.toContain(key.email);
    await new Promise((resolve) => setImmediate(resolve));
    expect(reported).not.toContain(key.email);
    got.push(key);
  };
  const rows = entriesFor(6).map((row, index) => ({ ...row, ref: `C-${index}` }));
  // The last row asks for an account that is there already: it gets no key.
  const run = provision(client, [...rows, ...entriesFor(1)], { ...options(), afterCreate });
  for await (const { email, outcome } of run) if (outcome === 'created') reported.push(email);

  expect((await run).counts).toMatchObject({ created: 5, 'created-key-lost': 1, duplicate: 1 });
  expect(got.map(({ email }) => email).sort()).toEqual([...reported].sort());
  expect(got).toHaveLength(5);
  const stored = keysIn(keys);
  for (const { applicationKeyId, applicationKey, accountId, ref } of got)
    expect(stored).toContainEqual(expect.objectContaining({ applicationKeyId, applicationKey, accountId, ref }));

  await resumeRun(client, { ...options(), afterCreate });
  expect(got).toHaveLength(5);
});

test('an error of afterCreate is a warning without the key, and the account stays created', async () => {
  const { client, keys, options } = setUp();
  const events: ProvisionEvent[] = [];
  const afterCreate = ({ applicationKey }: KeyInHand) => {
    throw new Error(`mail server rejected ${applicationKey}`);
  };

  const { counts, stopped } = await provision(client, entriesFor(3), {
    ...options(),
    afterCreate,
    onEvent: (event) => events.push(event),
  });

  expect({ counts, stopped }).toMatchObject({ counts: { created: 3 }, stopped: undefined });
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  expect(warnings.sort()).toEqual(
    [0, 1, 2].map((index) => `\`afterCreate\` failed for customer-${index}@customers.example. The key is delivered.`),
  );
  for (const { applicationKey } of keysIn(keys)) expectNoKey(JSON.stringify(events), String(applicationKey));
});
