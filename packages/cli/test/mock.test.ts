import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { bin, cleanEnv, makeHome, runCli } from './support/cli.ts';

const { home, remove } = makeHome();
afterAll(remove);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'mock takes the flags of the mock, answers, and ends with %s',
  async (signal) => {
    const child = spawn(process.execPath, [bin, 'mock', '--port', '0', '--quiet', '--groups', '3'], {
      env: cleanEnv(home),
    });
    const line = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
    const [, realm = ''] = /listening on (\S+)/.exec(line) ?? [];
    const { stdout } = await runCli(home, ['groups', '--json'], {
      env: {
        B2_PARTNER_REALM: realm,
        B2_APPLICATION_KEY_ID: '0123456789ab',
        B2_APPLICATION_KEY: 'K005-mock-master-key',
      },
    });
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    child.kill(signal);
    await new Promise((resolve) => child.on('close', resolve));
  },
);

test('mock --help is the help of the mock, and a wrong flag its error', async () => {
  expect(await runCli(home, ['mock', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--fault') });
  expect(await runCli(home, ['mock', '--prot', '0'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--port'),
  });
});
