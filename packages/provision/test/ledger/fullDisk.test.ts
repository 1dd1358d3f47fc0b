import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keysIn, temporaryFolder } from '../support/world.ts';

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
if (!canMount) console.warn('No mount namespaces here: the test of a full tmpfs is skipped.');

test.runIf(canMount)('a disk that is really full stops the run before the next account, and every key is kept', () => {
  const folder = temporaryFolder();
  const small = join(folder, 'small');
  const keys = join(folder, 'keys.jsonl');
  mkdirSync(small);
  const program = fileURLToPath(new URL('../support/fullDisk.mjs', import.meta.url));
  const script = 'mount -t tmpfs -o size=2400k tmpfs "$1" && exec "$0" "$2" "$1" "$3"';

  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, small, program, keys], {
    encoding: 'utf8',
  });

  expect(stderr).toBe('');
  const { problem, first, made, second, isReserveLeft } = JSON.parse(stdout);
  expect(problem).toBe('disk-full');
  expect(first.pending).toBeGreaterThan(0);
  // What was made has its key: nothing is lost, nothing is open.
  expect(first.created + first.undelivered).toBe(made);
  expect(second).toMatchObject({ created: 600, 'created-key-lost': 0, unknown: 0 });
  expect(keysIn(keys)).toHaveLength(600);
  expect(isReserveLeft).toBe(false);
});
