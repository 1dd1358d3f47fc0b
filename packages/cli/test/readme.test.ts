import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandTable } from '../src/commands/table.ts';
import { bin, cleanEnv, makeHome } from './support/cli.ts';
import { writeFixtures } from './support/fixtures.ts';
import { startMock } from './support/world.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

/** A program in front of all others. */
function program(name: string, script: string): void {
  const path = join(home, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

beforeAll(async () => {
  started = await startMock();
  await writeFixtures(home, started.env);
  mkdirSync(join(home, 'bin'));
  // The mock of the test stands in for the one at the usual port, and what is not ours only reads.
  program(
    'b2-partner',
    `if [ "$1" = mock ]; then exit 0; fi
for word in "$@"; do shift; [ "$word" = --mock ] || set -- "$@" "$word"; done
"${process.execPath}" "${bin}" "$@"
code=$?
echo "$code $*" >> "$HOME/codes"
exit $code`,
  );
  for (const name of ['jq', 'mail', 'curl']) program(name, 'cat > /dev/null');
  program('npm', 'true');
  program('pass', 'echo "$B2_APPLICATION_KEY"');
});

afterAll(async () => {
  await started.mock.close();
  remove();
});

test('the README has snippets, and names every command', () => {
  expect(blocks.length).toBeGreaterThan(7);
  for (const name of Object.keys(commandTable)) expect(readme).toContain(`\`${name}`);
});

test.each(blocks)('runs: %s', async (block) => {
  writeFileSync(join(home, 'codes'), '');
  const env = cleanEnv(home, { ...started.env, PATH: `${join(home, 'bin')}:${process.env.PATH}` });
  const { stderr } = await promisify(execFile)('bash', ['-c', `${block}\ntrue`], { cwd: home, env });
  const codes = readFileSync(join(home, 'codes'), 'utf8').split('\n').filter(Boolean);
  expect(
    codes.filter((line) => !/^[03] /.test(line)),
    stderr,
  ).toEqual([]);
  expect(codes.length).toBeGreaterThan(0);
});
