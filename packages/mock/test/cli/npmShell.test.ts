import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasGone, isShellOfNpm, type Parents } from '../../src/cli/npmShell.ts';
import { folderWithNpx } from '../support/npx.ts';
import { spawnGroup } from '../support/process.ts';

const shell = (command: string) => `sh\0-c\0${command}\0`;

test.each<[string, string | undefined, string | undefined, boolean]>([
  ['npx of npm 10', shell('b2-partner-mock --port 0'), 'b2-partner-mock', true],
  ['npx of npm 11', shell("'b2-partner-mock' --port 0"), "'b2-partner-mock'", true],
  ['a script of package.json', shell('b2-partner-mock --port 0 "--quiet"'), 'b2-partner-mock --port 0', true],
  ['a script that leaves it in the background', shell('b2-partner-mock & vitest'), 'b2-partner-mock & vitest', false],
  ['a script that leaves it there with its output', shell('mock 2>&1& vitest'), 'mock 2>&1& vitest', false],
  ['a script whose last command it is', shell('echo build && mock --port 0'), 'echo build && mock --port 0', true],
  ['a script that joins the outputs', shell('mock >log 2>&1'), 'mock >log 2>&1', true],
  ['a script that sends both outputs away', shell('mock &>log'), 'mock &>log', true],
  ['a script that pipes both outputs', shell('mock |& cat'), 'mock |& cat', true],
  ['a script with nohup', shell('nohup mock'), 'nohup mock', false],
  ['a script with setsid', shell('setsid mock'), 'setsid mock', false],
  ['a shell that a script of npm started', shell('b2-partner-mock &'), 'node test.mjs', false],
  ['a shell without npm', shell('b2-partner-mock &'), undefined, false],
  ['a script file', 'bash\0ci.sh\0', undefined, false],
  ['an interactive shell inside of npm', '-bash\0', 'bash', false],
  ['another program below npm', 'node\0test.mjs\0', 'node test.mjs', false],
  ['a process that cannot be seen', undefined, 'b2-partner-mock', false],
])('%s: whether the command ends with it', (_what, cmdline, script, want) => {
  expect(isShellOfNpm(cmdline, script)).toBe(want);
});

test.each<[string, Parents, Parents, boolean]>([
  ['is there', { shell: 7, npm: '5' }, { shell: 7, npm: '5' }, false],
  ['left its shell behind', { shell: 7, npm: '5' }, { shell: 7, npm: '1' }, true],
  ['went with its shell', { shell: 7, npm: '5' }, { shell: 1, npm: '0' }, true],
  ['went with its shell, and nothing can be seen', { shell: 7, npm: '5' }, { shell: 1, npm: undefined }, true],
  ['cannot be seen any more', { shell: 7, npm: '5' }, { shell: 7, npm: undefined }, false],
  ['could not be seen at first', { shell: 7, npm: undefined }, { shell: 7, npm: '5' }, false],
])('npm %s: whether it has gone', (_what, before, now, want) => {
  expect(hasGone(before, now)).toBe(want);
});

test.skipIf(!existsSync('/proc/self/stat')).each(['SIGTERM', 'SIGKILL'] as const)(
  'the command ends, and leaves no lock, when npx alone gets %s',
  async (signal) => {
    const data = mkdtempSync(join(tmpdir(), 'b2-partner-mock-'));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const npx = spawnGroup(join(folderWithNpx(), 'npx'), ['@b2-partner/mock', '--port', '0', '--data', data]);
    await once(npx.stdout, 'data');
    npx.kill(signal);
    // The command has the other end of this pipe until it is gone.
    await once(npx.stdout, 'close');
    expect(existsSync(join(data, 'b2-partner-mock.jsonl'))).toBe(true);
    expect(existsSync(join(data, 'b2-partner-mock.lock'))).toBe(false);
  },
);
