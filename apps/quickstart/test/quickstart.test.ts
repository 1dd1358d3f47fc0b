import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMock } from '@b2-partner/mock';
import { expect, onTestFinished, test } from 'vitest';

async function run(environment: Record<string, string>, file = 'index.js') {
  const { PATH = '' } = process.env;
  const program = fileURLToPath(new URL(`../dist/${file}`, import.meta.url));
  return promisify(execFile)(process.execPath, [program], { env: { PATH, ...environment } });
}

async function startMock() {
  const mock = createMock();
  onTestFinished(() => mock.close());
  await mock.listen({ port: 0 });
  const { applicationKeyId, applicationKey } = mock.credentials;
  return { B2_PARTNER_REALM: mock.url, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey };
}

test('prints the Groups and the first members of one', async () => {
  const { stdout } = await run(await startMock());

  expect(stdout).toContain('My Business Group 2');
  expect(stdout).toContain('member-00001@group-10101.example');
});

test('says in words that the key is wrong, and ends with an error', async () => {
  const environment = { ...(await startMock()), B2_APPLICATION_KEY: 'K005-wrong' };

  await expect(run(environment)).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^.*401 unauthorized: .+\n$/),
  });
});

test('prints the Groups by typed calls alone', async () => {
  const { stdout } = await run(await startMock(), 'wire.js');

  expect(stdout).toContain('My Business Group 2');
});

test('by typed calls alone, a wrong key ends with the message of the service', async () => {
  const environment = { ...(await startMock()), B2_APPLICATION_KEY: 'K005-wrong' };

  await expect(run(environment, 'wire.js')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('Error: '),
  });
});
