import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createMock, type MockOptions } from '@b2-partner/mock';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../dist/bin/verifyLive.js', import.meta.url));

async function runCommand(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [command, ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const [exitCode] = await once(child, 'close');
  return { exitCode, output: output.join('') };
}

const noKey = { exitCode: 2, output: expect.stringContaining('B2_APPLICATION_KEY_ID') };

async function againstMock(options: MockOptions) {
  const mock = createMock(options);
  const url = await mock.listen({ port: 0 });
  const { applicationKeyId, applicationKey } = mock.credentials;
  const env = { B2_PARTNER_REALM: url, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey };
  const result = await runCommand([], env);
  await mock.close();
  return result;
}

test('the command prints a report and ends with 1 when something differs, with 0 when nothing does', async () => {
  const [same, different] = await Promise.all([againstMock({}), againstMock({ quirks: ['string-counts'] })]);
  expect(same.output).toContain('None: every response');
  expect(same.exitCode).toBe(0);
  expect(different.output).toContain('`groups[].b2Stats.bucketCount`');
  expect(different.exitCode).toBe(1);
});

test('the command ends with 2 and says what to set when there is no key, and when it is told to change something', async () => {
  expect(await runCommand([], {})).toEqual(noKey);
  const told = await runCommand(['createGroupMember'], { B2_APPLICATION_KEY_ID: 'x', B2_APPLICATION_KEY: 'y' });
  expect(told).toEqual({ exitCode: 2, output: expect.stringContaining('changes state') });
});

test.each([
  { given: 'the key', env: { B2_APPLICATION_KEY_ID: 'x', B2_APPLICATION_KEY: '' } },
  { given: 'its ID', env: { B2_APPLICATION_KEY_ID: '', B2_APPLICATION_KEY: 'y', B2_PARTNER_REALM: '' } },
])('a variable that is set to nothing is missing: $given', async ({ env }) => {
  expect(await runCommand([], env)).toEqual(noKey);
});

test('the command ends with 2 and says why when it cannot ask that realm', async () => {
  const env = { B2_APPLICATION_KEY_ID: 'x', B2_APPLICATION_KEY: 'y', B2_PARTNER_REALM: 'no address' };
  const { exitCode, output } = await runCommand([], env);
  expect(exitCode).toBe(2);
  expect(output).toContain('realm');
  expect(output).not.toContain('    at ');
});
