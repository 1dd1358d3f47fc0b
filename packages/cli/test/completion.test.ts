import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, cleanEnv, makeHome } from './support/cli.ts';
import { runHere } from './support/here.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

beforeAll(async () => {
  const groups = ['Studio Backup', 'Acme', 'Acme', "O'Neil & $(touch stolen) `touch stolen`"];
  started = await startMock({
    world: {
      admins: [
        {
          accountId: '0123456789ab',
          applicationKey: 'K005-mock-master-key',
          groups: groups.map((groupName, index) => ({ groupId: `${30001 + index}`, groupName })),
        },
      ],
    },
  });
  mkdirSync(join(home, 'bin'));
  symlinkSync(bin, join(home, 'bin/b2-partner'));
});

afterAll(async () => {
  await started.mock.close();
  remove();
});

/** The values that a shell is offered for the last word. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout } = await runHere(home, ['__complete', ...words], { env: started.env });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0] as string);
}

test.each([
  { words: ['gro'], want: ['groups'] },
  { words: ['delete-'], want: ['delete-computer'] },
  { words: ['usage', '--by', ''], want: ['group', 'region', 'member'] },
  { words: ['usage', '--by=re'], want: ['--by=region'] },
  { words: ['usage', '--by', '=', 're'], want: ['region'] },
  { words: ['completion', 'f'], want: ['fish'] },
  { words: ['eject', '--new'], want: ['--new-email'] },
  { words: ['--mock', 'who'], want: ['whoami'] },
  { words: ['member', 'x'], want: [] },
])('offers $want after $words', async ({ words, want }) => {
  expect(await offered(...words)).toEqual(want);
});

test('offers Groups by name where it is unique, and asks the service once in five minutes', async () => {
  // A shell does not wait for a service that is slow: this machine may be.
  await expect.poll(() => offered('members', 'st')).toEqual(['Studio Backup']);
  const before = started.mock.requests.length;
  expect(await offered('members', '')).toEqual([
    'Studio Backup',
    '30002',
    '30003',
    "O'Neil & $(touch stolen) `touch stolen`",
  ]);
  expect(await offered('eject', '"Stu')).toEqual(['Studio Backup']);
  expect(started.mock.requests.length).toBe(before);
});

test('offers nothing when there are no credentials, and says nothing', async () => {
  const other = makeHome();
  expect(await runHere(other.home, ['__complete', 'members', ''])).toEqual({ code: 0, stdout: '', stderr: '' });
  other.remove();
});

const script = (words: string) => `
source <(b2-partner completion bash)
COMP_WORDS=(${words})
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_b2_partner
printf '%s\\n' "\${COMPREPLY[@]}"
`;

const bash = async (words: string) =>
  (
    await promisify(execFile)('bash', ['-c', script(words)], {
      cwd: home,
      env: cleanEnv(home, { ...started.env, PATH: `${join(home, 'bin')}:${process.env.PATH}` }),
    })
  ).stdout.trimEnd();

test('bash gets names quoted, so that a name with spaces is one word', async () => {
  expect(await bash("b2-partner members 'Stu'")).toBe('Studio\\ Backup');
});

test('bash runs nothing that stands in the name of a Group', async () => {
  expect(await bash('b2-partner members "O"')).toBe("O\\'Neil\\ \\&\\ \\$\\(touch\\ stolen\\)\\ \\`touch\\ stolen\\`");
  expect(existsSync(join(home, 'stolen'))).toBe(false);
});

test.each(['zsh', 'fish'])('%s gets a script that asks the command', async (shell) => {
  const { stdout, code } = await runHere(home, ['completion', shell]);
  expect(code).toBe(0);
  expect(stdout).toContain('b2-partner __complete');
});

const isInstalled = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const shellEnv = () =>
  cleanEnv(home, { ...started.env, PATH: `${join(home, 'bin')}:${process.env.PATH}`, TERM: 'xterm-256color' });

/** What zsh makes of a line at the Tab key, after a setup. */
function zshTab(setup: string, line: string, want: string): Promise<string> {
  const pty = spawn('zsh', ['-f'], { cols: 100, rows: 24, cwd: home, env: shellEnv() });
  let shown = '';
  let isReady = false;
  return new Promise((resolve) => {
    pty.onData((data) => {
      shown += data;
      if (!isReady && shown.includes('<ready>')) {
        isReady = true;
        shown = '';
        pty.write(`${line}\t`);
      }
      // The bell: there is nothing to complete.
      if (isReady && (shown.includes(want) || shown.includes('\u0007'))) pty.kill();
    });
    pty.onExit(() => resolve(shown));
    pty.write(`${setup}; printf '<%s>' ready\r`);
  });
}

test.skipIf(!isInstalled('zsh'))('zsh completes a command line, sourced in an empty ~/.zshrc', async () => {
  const setup = 'source <(b2-partner completion zsh)';
  expect(await zshTab(setup, 'b2-partner members Stu', 'Studio\\ Backup')).toContain('Studio\\ Backup');
});

test.skipIf(!isInstalled('zsh'))('zsh completes at the first Tab, autoloaded from a folder in fpath', async () => {
  const functions = join(home, 'functions');
  mkdirSync(functions);
  writeFileSync(join(functions, '_b2-partner'), (await runHere(home, ['completion', 'zsh'])).stdout);
  const setup = `fpath=(${functions} $fpath); autoload -Uz compinit; compinit -u -D`;
  expect(await zshTab(setup, 'b2-partner who', 'whoami')).toContain('whoami');
});

test.skipIf(!isInstalled('fish'))('fish completes commands with their summaries, and names of Groups', async () => {
  const fish = async (line: string) => {
    const ask = `b2-partner completion fish | source; complete -C '${line}'`;
    return (await promisify(execFile)('fish', ['--no-config', '-c', ask], { cwd: home, env: shellEnv() })).stdout;
  };
  expect(await fish('b2-partner who')).toBe('whoami\tShow the account and where its key comes from\n');
  expect(await fish('b2-partner members Stu')).toContain('Studio Backup\t30001');
});
