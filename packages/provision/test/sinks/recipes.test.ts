import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandSink, type KeyInHand } from '../../src/index.ts';
import { sinkCases } from '../../src/testing.ts';
import { expectNoKey } from '../support/simulation.ts';
import { keysIn, temporaryFolder } from '../support/world.ts';

const recipes = fileURLToPath(new URL('../../recipes/', import.meta.url));
const fake = fileURLToPath(new URL('../support/fakeTools.sh', import.meta.url));

const key: KeyInHand = {
  applicationKeyId: '0041d0c0ffee1230000000001',
  applicationKey: 'K004+example/example\'"$example`',
  accountId: '1d0c0ffee123',
  email: 'customer-1@customers.example',
  ref: 'Müller & Co "1"',
  createdAt: '2026-11-26T00:00:00.000Z',
};

// The stand-ins look at their own /proc entry.
const canRun = process.platform === 'linux' && spawnSync('jq', ['--version']).status === 0;
if (!canRun && process.env.CI) throw new Error('The tests of the recipes need Linux and jq.');
if (!canRun) console.warn('No Linux or no jq here: the tests of the recipes are skipped.');

describe.runIf(canRun).each([
  ['aws-secrets-manager.sh', 'aws'],
  ['gcp-secret-manager.sh', 'gcloud'],
  ['1password.sh', 'op'],
  ['pass.sh', 'pass'],
  ['kubectl.sh', 'kubectl'],
])('%s', (recipe, tool) => {
  const open = async () => {
    const folder = temporaryFolder();
    const store = join(folder, 'store');
    const log = join(folder, 'log');
    mkdirSync(store);
    mkdirSync(join(folder, 'bin'));
    copyFileSync(fake, join(folder, 'bin', tool));
    const sink = commandSink([
      'env',
      '-i',
      `PATH=${join(folder, 'bin')}:/usr/bin:/bin`,
      `FAKE_STORE=${store}`,
      `FAKE_LOG=${log}`,
      join(recipes, recipe),
    ]);
    const stored = async () =>
      readdirSync(store)
        .flatMap((name) => keysIn(join(store, name)))
        .map(({ applicationKeyId = '', applicationKey = '' }) => ({ applicationKeyId, applicationKey }));
    const breakIt = async () => rmSync(store, { recursive: true });
    return { sink, stored, breakIt, log };
  };
  for (const { name, run } of sinkCases(open)) test(name, run);

  test('keeps the key out of arguments and environment variables, whatever characters it has', async () => {
    const { sink, stored, log } = await open();
    await sink.check();
    await sink.put(key);
    const { applicationKeyId, applicationKey } = key;
    expect(await stored()).toEqual([{ applicationKeyId, applicationKey }]);
    const seen = readFileSync(log, 'utf8');
    expect(seen).toContain(`/bin/${tool}\n`);
    expectNoKey(seen, applicationKey);
  });

  test('takes a key whose ID did not arrive', async () => {
    const { sink, stored } = await open();
    const applicationKeyId = 'missing:Customer/1@customers.example';
    await sink.put({ ...key, applicationKeyId });
    expect(await stored()).toEqual([{ applicationKeyId, applicationKey: key.applicationKey }]);
  });
});
