import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMock } from '@b2-partner/mock';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { mockCredentials } from '../src/credentials/mockCredentials.ts';
import { makeHome, parseLines } from './support/cli.ts';
import { runHere } from './support/here.ts';
import { plain, runInTerminal } from './support/pty.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
const profile = join(home, '.config/b2-partner/config.json');
let started: Awaited<ReturnType<typeof startMock>>;
let realm: string;

beforeAll(async () => {
  started = await startMock();
  realm = started.env.B2_PARTNER_REALM as string;
});

afterEach(() => rmSync(join(home, '.config'), { recursive: true, force: true }));

afterAll(async () => {
  await started.mock.close();
  remove();
});

function writeProfile(text: string, mode = 0o600): void {
  mkdirSync(dirname(profile), { recursive: true });
  writeFileSync(profile, text);
  chmodSync(profile, mode);
}

const saved = () => JSON.stringify({ ...mockCredentials, realm });

test('the public credentials are those of the mock', () => {
  expect(createMock().credentials).toEqual(mockCredentials);
});

test('says how to get credentials when there are none', async () => {
  const { code, stderr } = await runHere(home, ['groups']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/b2-partner login.*B2_APPLICATION_KEY_ID.*--mock/);
});

test('login verifies the key from stdin and saves it for this user alone; logout deletes it', async () => {
  const { applicationKeyId, applicationKey } = mockCredentials;
  const args = ['--realm', realm, '--key-id', applicationKeyId, '--key-stdin'];
  const login = await runHere(home, ['login', ...args], { input: `${applicationKey}\n` });
  expect(login.code).toBe(0);
  expect(`${login.stdout}${login.stderr}`).not.toContain(applicationKey);
  expect(statSync(profile).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(profile)).mode & 0o077).toBe(0);
  expect(parseLines((await runHere(home, ['whoami', '--json'])).stdout)).toMatchObject([
    { source: 'profile', realm, mock: true },
  ]);
  expect((await runHere(home, ['logout'])).code).toBe(0);
  expect((await runHere(home, ['whoami'])).code).toBe(2);
});

test('login saves nothing when the key is wrong', async () => {
  const args = ['login', '--realm', realm, '--key-id', '0123456789ab', '--key-stdin'];
  const { code } = await runHere(home, args, { input: 'K005wrong' });
  expect(code).toBe(4);
  expect(() => statSync(profile)).toThrow(/ENOENT/);
});

test('login asks on a terminal, and does not show the key that is typed', async () => {
  const { applicationKeyId, applicationKey } = mockCredentials;
  const answers = [
    { after: /Key ID of the master/, type: `${applicationKeyId}\r` },
    { after: /Master application key/, type: `${applicationKey}\r` },
  ];
  const { code, stdout } = await runInTerminal(home, ['login', '--realm', realm], {
    onShown: (shown, { type }) => {
      const next = answers[0];
      if (next === undefined || !next.after.test(plain(shown))) return;
      answers.shift();
      type(next.type);
    },
  });
  expect(code).toBe(0);
  expect(plain(stdout)).not.toContain(applicationKey);
  expect(JSON.parse(readFileSync(profile, 'utf8'))).toEqual({ ...mockCredentials, realm });
});

test('login never asks without a terminal: it names the flags', async () => {
  const { code, stderr } = await runHere(home, ['login', '--realm', realm]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--key-id/);
});

test.skipIf(process.platform === 'win32')('rejects a profile that others can read, and says what to do', async () => {
  writeProfile(saved(), 0o644);
  const { code, stderr } = await runHere(home, ['groups']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/chmod 600/);
});

test('rejects a damaged profile', async () => {
  writeProfile('{"applicationKeyId":');
  expect(await runHere(home, ['groups'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/damaged.*login/) });
});

test('sends a saved key to no other realm than the one that verified it', async () => {
  writeProfile(saved());
  const before = started.mock.requests.length;
  const { code, stderr } = await runHere(home, ['groups', '--realm', `${realm}/other`]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/the saved profile is for/);
  expect(started.mock.requests.length).toBe(before);
});

test('the environment goes before the profile, stdin before the environment', async () => {
  writeProfile(saved());
  const wrong = { ...started.env, B2_APPLICATION_KEY: 'K005wrong' };
  expect((await runHere(home, ['groups'], { env: wrong })).code).toBe(4);
  const stdin = await runHere(home, ['whoami', '--key-stdin', '--json'], {
    env: wrong,
    input: mockCredentials.applicationKey,
  });
  expect(parseLines(stdin.stdout)).toMatchObject([{ source: 'stdin' }]);
});

test('--mock uses the public credentials and not those of the environment', async () => {
  const env = {
    B2_APPLICATION_KEY_ID: 'aaaaaaaaaaaa',
    B2_APPLICATION_KEY: 'K005real',
    B2_PARTNER_REALM: 'https://api.backblazeb2.com',
  };
  const { stderr, code } = await runHere(home, ['groups', '--mock'], { env });
  // Nothing may run at the usual port here, or somebody's mock.
  expect([0, 6]).toContain(code);
  expect(stderr).not.toContain('K005real');
});

test.each([
  { given: 'no key', env: { B2_APPLICATION_KEY_ID: 'aaaaaaaaaaaa' }, says: /no key for the key ID aaaaaaaaaaaa/ },
  { given: 'no key ID', env: { B2_APPLICATION_KEY: 'K005real' }, says: /B2_APPLICATION_KEY_ID is not/ },
])('says what is missing when the environment has $given', async ({ env, says }) => {
  const { code, stderr } = await runHere(home, ['groups'], { env });
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('K005real');
});

test.each(['', 'two words', 'two\nlines'])('rejects %j as a key from stdin', async (input) => {
  const args = ['groups', '--realm', realm, '--key-id', '0123456789ab', '--key-stdin'];
  expect(await runHere(home, args, { input })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/one application key/),
  });
});

test('no command prints the key, with --debug either', async () => {
  const { stdout, stderr } = await runHere(home, ['groups', '--debug'], { env: started.env });
  expect(stderr).toMatch(/listGroups/);
  expect(`${stdout}${stderr}`).not.toContain(mockCredentials.applicationKey);
});
